package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Allocation.Candidates;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.SchedulingEvent.TimeHeld;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps times for people who are still typing. */
@Component
class Holds {

    /** How often another room or device is tried when somebody else was quicker: each time, somebody got one. */
    private static final int ATTEMPTS = 50;

    /** Who wants the same time of the same person waits for the one before, and then sees in memory what came of it. */
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(1024).toArray(Lock[]::new);

    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Diaries diaries;
    private final Claims claims;
    private final Appointments appointments;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Holds(
            Eligibility eligibility,
            FreeTimes freeTimes,
            Diaries diaries,
            Claims claims,
            Appointments appointments,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.diaries = diaries;
        this.claims = claims;
        this.appointments = appointments;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    HoldResult hold(HoldRequest request) {
        return switch (eligibility.toBook(request.clinic(), request.service(), request.check())) {
            case Eligible eligible ->
                hold(
                        request,
                        new Search(
                                request.clinic(),
                                request.service(),
                                eligible,
                                Optional.empty(),
                                14,
                                10,
                                request.preferences()));
            case Verdict.NotEligible withheld -> new HoldResult.NotEligible(withheld);
            case Verdict.CheckNeeded needed -> new HoldResult.NotEligible(needed);
        };
    }

    private HoldResult hold(HoldRequest request, Search search) {
        var offer = NoticePolicy.mayStart(request.clinic(), request.start(), clock.instant())
                ? FreeTimes.ifNobodyHadIt(search, request.start())
                : Optional.<Offer>empty();
        if (offer.isEmpty()) {
            return new HoldResult.NotOffered();
        }
        if (offer.get().letterNeeded()) {
            return new HoldResult.LetterNeeded();
        }
        return keepFirstFree(request, search, offer.get());
    }

    private HoldResult keepFirstFree(HoldRequest request, Search search, Offer offer) {
        var turn = turns[
                Math.floorMod(
                        Objects.hash(request.clinic().id(), offer.practitioner().key(), request.start()),
                        turns.length)];
        final Optional<Held> hold;
        turn.lock();
        try {
            hold = keepFirstFree(request, offer);
        } finally {
            turn.unlock();
        }
        return hold.<HoldResult>map(HoldResult.Done::new)
                .orElseGet(() -> new HoldResult.Taken(freeTimes.soonest(search.forAnybody())));
    }

    /** Looks first and takes then, so that whoever comes too late costs the database nothing or no more than a look. */
    private Optional<Held> keepFirstFree(HoldRequest request, Offer offer) {
        var clinic = request.clinic();
        var candidates = Candidates.of(clinic, request.service(), offer);
        var during = offer.visit()
                .widened(request.service().bufferBefore(), request.service().bufferAfter());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var now = clock.instant();
            var allocation = candidates.choose(busy(clinic, candidates, during, now, attempt), during);
            if (allocation.isEmpty()) {
                break;
            }
            var resources = allocation.get().resources();
            var hold = new Held(
                    plan(request, offer, allocation.get(), now),
                    now.plus(clinic.booking().hold()));
            if (keep(hold, resources, during, attempt)) {
                return Optional.of(hold);
            }
        }
        return Optional.empty();
    }

    /** Memory first; whoever was turned away by the database asks the database. */
    private Busy busy(Clinic clinic, Candidates candidates, Interval during, Instant now, int attempt) {
        return attempt == 0
                ? freeTimes.busy(clinic, candidates.all(), during, now)
                : work.in(clinic.id(), () -> claims.busy(candidates.all(), during, now));
    }

    /** @return whether nobody was quicker; otherwise nothing has changed */
    private boolean keep(Held hold, List<ResourceId> resources, Interval during, int attempt) {
        try {
            return work.in(hold.plan().clinic(), () -> {
                if (attempt > 0) {
                    removeExpired(hold.plan(), resources, during);
                }
                var kept = appointments.hold(hold.plan(), resources, during, hold.until());
                if (kept) {
                    audit.held(hold);
                    events.publishEvent(new TimeHeld(hold.plan().clinic(), hold.id()));
                    work.afterCommit(() -> diaries.held(hold, resources, during));
                } else {
                    work.undo();
                }
                return kept;
            });
        } catch (PessimisticLockingFailureException waitedInACircle) {
            return false;
        } catch (DataIntegrityViolationException violated) {
            if (Appointments.gotOnlySome(violated)) {
                return false;
            }
            throw violated;
        }
    }

    private void removeExpired(Plan plan, List<ResourceId> resources, Interval during) {
        claims.removeExpired(resources, during, plan.heldAt())
                .forEach(expired -> events.publishEvent(new HoldExpired(plan.clinic(), expired)));
    }

    private static Plan plan(HoldRequest request, Offer offer, Allocation allocation, Instant now) {
        Clinic clinic = request.clinic();
        Service service = request.service();
        Interval visit = offer.visit();
        return new Plan(
                clinic.id(),
                new AppointmentId(UUID.randomUUID()),
                clinic.version(),
                service.code(),
                request.check(),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                offer.site().key(),
                offer.mode(),
                visit,
                service.price(),
                service.taxFor(offer.practitioner().profession()),
                request.language(),
                now,
                0);
    }
}
