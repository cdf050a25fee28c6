package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Evidence.AwaitedLetter;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.limits.Client;
import care.milkway.limits.Limits;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.SchedulingEvent.TimeHeld;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.letter.ServingLetters;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Attempt;
import care.milkway.scheduling.stored.StoredHolds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps times for people who are still typing. */
@Component
class Holds {

    /** How often another room or device is tried when somebody else was quicker: each time, somebody got one. */
    private static final int ATTEMPTS = 50;

    /** Who wants the same time of the same person waits for the one before, and then sees in memory what came of it. */
    private final StripedLocks turns = new StripedLocks();

    /** What one network has is counted before it gets more, so its requests come one after the other. */
    private final StripedLocks networks = new StripedLocks();

    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Diaries diaries;
    private final StoredHolds stored;
    private final Shares shares;
    private final ServingLetters letters;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Limits limits;
    private final Clock clock;

    Holds(
            Eligibility eligibility,
            FreeTimes freeTimes,
            Diaries diaries,
            StoredHolds stored,
            Shares shares,
            ServingLetters letters,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Limits limits,
            Clock clock) {
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.diaries = diaries;
        this.stored = stored;
        this.shares = shares;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * How long a time is kept, and what else happens in the transaction that does.
     *
     * @param until none: as long as the clinic keeps it for somebody who types
     */
    private record Keeping(Optional<Instant> until, Consumer<Held> then) {

        static final Keeping WHILE_SHE_TYPES = new Keeping(Optional.empty(), _ -> {});
    }

    /**
     * Keeps a time that was given back for somebody who waits for it. What her check says is read again when she takes it:
     * until then it speaks for her however old it is.
     *
     * @param then what happens in the same transaction once it is kept
     */
    Optional<Held> holdUntil(HoldRequest request, Instant until, Consumer<Held> then) {
        if (!(eligibility.toMove(request.clinic(), request.service(), request.evidence())
                instanceof Eligible eligible)) {
            return Optional.empty();
        }
        var search = search(request, eligible);
        return FreeTimes.ifNobodyHadIt(search, request.start())
                .filter(offer -> !offer.letterNeeded())
                .map(offer -> keepFirstFree(request, search, offer, new Keeping(Optional.of(until), then)))
                .flatMap(
                        result -> result instanceof HoldResult.Done done ? Optional.of(done.hold()) : Optional.empty());
    }

    HoldResult hold(HoldRequest request) {
        return switch (eligibility.toBook(request.clinic(), request.service(), request.evidence())) {
            case Eligible eligible -> hold(request, search(request, eligible));
            case Verdict.NotEligible withheld -> new HoldResult.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new HoldResult.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new HoldResult.NotEligible(needed);
        };
    }

    private static Search search(HoldRequest request, Eligible eligible) {
        return new Search(
                request.clinic(), request.service(), eligible, Optional.empty(), 14, 10, request.preferences());
    }

    private HoldResult hold(HoldRequest request, Search search) {
        var offer = NoticePolicy.mayStart(request.clinic(), request.start(), clock.instant(), Actor.current())
                ? FreeTimes.ifNobodyHadIt(search, request.start())
                : Optional.<Offer>empty();
        if (offer.isEmpty()) {
            return new HoldResult.NotOffered();
        }
        var evidence = LetterDeadline.evidence(request.clinic(), request.evidence(), offer.get(), clock.instant())
                .or(() -> withLetterOfHers(request, search));
        return evidence.map(each -> keepFirstFree(request.with(each), search, offer.get(), Keeping.WHILE_SHE_TYPES))
                .orElseGet(HoldResult.LetterTooLate::new);
    }

    /** It is too late for a letter, unless she is signed in and has one: what the booking then is certain with. */
    private Optional<Evidence> withLetterOfHers(HoldRequest request, Search search) {
        return Actor.current() instanceof Actor.Parent(UUID patient)
                ? work.in(
                                request.clinic().id(),
                                () -> letters.serving(
                                        request.clinic(),
                                        new PatientId(patient),
                                        request.service(),
                                        search.verdict().letter(),
                                        request.start()))
                        .map(_ -> request.evidence()
                                .with(new AwaitedLetter(LetterDeadline.of(request.clinic(), request.start()))))
                : Optional.empty();
    }

    private HoldResult keepFirstFree(HoldRequest request, Search search, Offer offer, Keeping keeping) {
        var counted = Optional.of(request.client()).filter(_ -> limits.countRequestsOf(Actor.current()));
        var result = counted.map(client -> networks.with(
                        () -> inTurn(request, offer, counted, keeping),
                        request.clinic().id(),
                        client.network()))
                .orElseGet(() -> inTurn(request, offer, counted, keeping));
        return result.orElseGet(() -> new HoldResult.Taken(freeTimes.soonest(search.forAnybody())));
    }

    private Optional<HoldResult> inTurn(HoldRequest request, Offer offer, Optional<Client> counted, Keeping keeping) {
        return turns.with(
                () -> keepFirstFree(request, offer, counted, keeping),
                request.clinic().id(),
                offer.practitioner().key(),
                request.start());
    }

    /** Looks first and takes then, so that whoever comes too late costs the database nothing or no more than a look. */
    private Optional<HoldResult> keepFirstFree(
            HoldRequest request, Offer offer, Optional<Client> counted, Keeping keeping) {
        var clinic = request.clinic();
        var candidates = Candidates.of(clinic, request.service(), offer);
        var during = offer.visit()
                .widened(request.service().bufferBefore(), request.service().bufferAfter());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var now = clock.instant();
            var allocation = choose(clinic, candidates, during, now, attempt);
            if (allocation.isEmpty()) {
                break;
            }
            var resources = allocation.get().resources();
            var hold = new Held(
                    plan(request, offer, allocation.get(), now),
                    keeping.until().orElseGet(() -> now.plus(clinic.booking().hold())));
            switch (keep(hold, resources, during, attempt, counted, keeping)) {
                case Attempt.Made _ -> {
                    return Optional.of(new HoldResult.Done(hold));
                }
                case Attempt.OverLimit over -> {
                    return Optional.of(new HoldResult.TooMany(Duration.between(now, over.until())));
                }
                case Attempt.Missed _ -> {}
            }
        }
        return Optional.empty();
    }

    /** Memory first; whoever was turned away by the database asks the database. */
    private Optional<Allocation> choose(
            Clinic clinic, Candidates candidates, Interval during, Instant now, int attempt) {
        return attempt == 0
                ? freeTimes.choose(clinic, candidates, during, now)
                : freeTimes.chooseStored(clinic, candidates, during, now);
    }

    /** Missed if somebody was quicker. */
    private Attempt keep(
            Held hold,
            List<ResourceId> resources,
            Interval during,
            int attempt,
            Optional<Client> counted,
            Keeping keeping) {
        try {
            return work.in(hold.plan().clinic(), () -> {
                var full = counted.flatMap(
                        client -> shares.full(client, hold.plan().heldAt()));
                if (full.isPresent()) {
                    return new Attempt.OverLimit(full.get());
                }
                if (attempt > 0) {
                    removeExpired(hold.plan(), resources, during);
                }
                return keep(hold, resources, during, counted, keeping);
            });
        } catch (PessimisticLockingFailureException waitedInACircle) {
            return new Attempt.Missed();
        }
    }

    private Attempt keep(
            Held hold, List<ResourceId> resources, Interval during, Optional<Client> counted, Keeping keeping) {
        if (!stored.hold(hold, resources, during, counted)) {
            work.undo();
            return new Attempt.Missed();
        }
        var clinic = hold.plan().clinic();
        audit.held(hold);
        events.publishEvent(new TimeHeld(clinic, hold.id()));
        keeping.then().accept(hold);
        work.afterCommit(() -> diaries.held(clinic, hold.id(), resources, during, hold.until()));
        return new Attempt.Made();
    }

    private void removeExpired(Plan plan, List<ResourceId> resources, Interval during) {
        stored.removeExpired(resources, during, plan.heldAt())
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
                request.evidence(),
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
                0,
                Optional.empty());
    }
}
