package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Claims;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Moves appointments. The old time is given back and the new one taken in one transaction, or neither. */
@Component
class Moves {

    /**
     * Two moves that want each other's time can wait for each other; the database then ends one, which tries again. So
     * does one that lost a room or a device: each time, somebody got it.
     */
    private static final int ATTEMPTS = 50;

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Appointments appointments;
    private final Diaries diaries;
    private final Claims claims;
    private final StoredHolds holds;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Moves(
            Clinics clinics,
            Eligibility eligibility,
            FreeTimes freeTimes,
            Appointments appointments,
            Diaries diaries,
            Claims claims,
            StoredHolds holds,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.appointments = appointments;
        this.diaries = diaries;
        this.claims = claims;
        this.holds = holds;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    MoveResult move(MoveRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.in(
                        request.clinic(), () -> undoneUnlessDone(attempt(clinics.get(request.clinic()), request)));
            } catch (PessimisticLockingFailureException somebodyWasQuicker) {
                if (attempt == ATTEMPTS) {
                    throw somebodyWasQuicker;
                }
            }
        }
    }

    private MoveResult undoneUnlessDone(MoveResult result) {
        if (!(result instanceof MoveResult.Done)) {
            work.undo();
        }
        return result;
    }

    private MoveResult attempt(Clinic clinic, MoveRequest request) {
        if (!(appointments.findForUpdate(request.appointment()).orElse(null) instanceof Booked booked)) {
            return new MoveResult.Unknown();
        }
        var service = clinic.service(booked.plan().service());
        if (service.isEmpty() || !service.get().modes().contains(booked.plan().mode())) {
            return new MoveResult.NotOffered();
        }
        if (!NoticePolicy.mayChangeOnline(clinic, booked.plan().visit().start(), clock.instant())) {
            return new MoveResult.TooLate();
        }
        return switch (eligibility.toMove(clinic, service.get(), booked.plan().check())) {
            case Eligible eligible -> move(clinic, service.get(), eligible, booked, request);
            case Verdict.NotEligible withheld -> new MoveResult.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new MoveResult.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new MoveResult.NotEligible(needed);
        };
    }

    private MoveResult move(Clinic clinic, Service service, Eligible eligible, Booked booked, MoveRequest request) {
        var now = clock.instant();
        var preferences = new Preferences(
                request.practitioner().or(() -> hers(booked, clinic)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(booked.plan().mode()));
        var search = new Search(clinic, service, eligible, Optional.empty(), 14, 10, preferences);
        var offer = NoticePolicy.mayStart(clinic, request.start(), now, Actor.current())
                ? FreeTimes.ifNobodyHadIt(search, request.start()).filter(each -> !each.letterNeeded())
                : Optional.<Offer>empty();
        if (offer.isEmpty()) {
            return new MoveResult.NotOffered();
        }
        var during = offer.get().visit().widened(service.bufferBefore(), service.bufferAfter());
        var candidates = Candidates.of(clinic, service, offer.get());
        holds.removeExpired(candidates.all(), during, now)
                .forEach(expired -> events.publishEvent(new HoldExpired(clinic.id(), expired)));
        claims.release(booked.id());
        var allocation = freeTimes.chooseStored(clinic, candidates, during, now);
        if (allocation.isEmpty()) {
            return new MoveResult.Taken(freeTimes.soonest(search.forAnybody()));
        }
        if (!claims.take(booked.id(), allocation.get().resources(), during)) {
            throw new CannotAcquireLockException("somebody took the room or the device at the same moment");
        }
        var plan = moved(booked.plan(), clinic, service, offer.get(), allocation.get());
        if (!request.agreesTo(booked.plan(), plan)) {
            return new MoveResult.NewPrice(booked.plan().total(), plan.total());
        }
        var moved = new Booked(plan, booked.patient());
        appointments.move(plan, now);
        audit.moved(booked, moved);
        events.publishEvent(new AppointmentMoved(clinic.id(), booked.id()));
        work.afterCommit(() -> diaries.forget(clinic.id()));
        return new MoveResult.Done(moved);
    }

    /** The key of who was to treat her, if she still works here. */
    private static Optional<String> hers(Booked booked, Clinic clinic) {
        return clinic.practitioner(booked.plan().practitioner()).map(Practitioner::key);
    }

    private static Plan moved(Plan plan, Clinic clinic, Service service, Offer offer, Allocation allocation) {
        return new Plan(
                plan.clinic(),
                plan.id(),
                clinic.version(),
                plan.service(),
                plan.check(),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                offer.site().key(),
                offer.mode(),
                offer.visit(),
                service.price(),
                service.taxFor(offer.practitioner().profession()),
                plan.language(),
                plan.heldAt(),
                plan.sequence() + 1);
    }
}
