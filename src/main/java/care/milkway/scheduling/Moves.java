package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Allocation.Candidates;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.Search.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Moves(
            Clinics clinics,
            Eligibility eligibility,
            FreeTimes freeTimes,
            Appointments appointments,
            Diaries diaries,
            Claims claims,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.appointments = appointments;
        this.diaries = diaries;
        this.claims = claims;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    MoveResult move(ClinicId clinicId, AppointmentId id, Instant start, Optional<String> practitioner) {
        for (int attempt = 1; ; attempt++) {
            try {
                var result = inOneTransaction(clinicId, id, start, practitioner);
                diaries.forget(clinicId);
                return result;
            } catch (PessimisticLockingFailureException somebodyWasQuicker) {
                if (attempt == ATTEMPTS) {
                    throw somebodyWasQuicker;
                }
            }
        }
    }

    private MoveResult inOneTransaction(
            ClinicId clinic, AppointmentId id, Instant start, Optional<String> practitioner) {
        return transaction.execute(status -> {
            var result = attempt(clinics.get(clinic), id, start, practitioner);
            if (!(result instanceof MoveResult.Done)) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private MoveResult attempt(Clinic clinic, AppointmentId id, Instant start, Optional<String> practitioner) {
        if (!(appointments.findForUpdate(clinic.id(), id).orElse(null) instanceof Booked booked)) {
            return new MoveResult.Unknown();
        }
        var service = clinic.service(booked.plan().service());
        if (service.isEmpty()) {
            return new MoveResult.NotOffered();
        }
        if (!NoticePolicy.mayChangeOnline(clinic, booked, clock.instant())) {
            return new MoveResult.TooLate();
        }
        return switch (eligibility.toMove(clinic, service.get(), booked.plan().check())) {
            case Eligible eligible -> move(clinic, service.get(), eligible, booked, start, practitioner);
            case Verdict.NotEligible withheld -> new MoveResult.NotEligible(withheld);
            case Verdict.CheckNeeded needed -> new MoveResult.NotEligible(needed);
        };
    }

    private MoveResult move(
            Clinic clinic,
            Service service,
            Eligible eligible,
            Booked booked,
            Instant start,
            Optional<String> practitioner) {
        var now = clock.instant();
        var preferences = new Preferences(
                practitioner.or(() -> hers(booked, clinic)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(booked.plan().mode()));
        var search = new Search(clinic, service, eligible, Optional.empty(), 14, 10, preferences);
        var offer = NoticePolicy.mayStart(clinic, start, now)
                ? FreeTimes.ifNobodyHadIt(search, start).filter(each -> !each.letterNeeded())
                : Optional.<Offer>empty();
        if (offer.isEmpty()) {
            return new MoveResult.NotOffered();
        }
        var during = offer.get().visit().widened(service.bufferBefore(), service.bufferAfter());
        var candidates = Candidates.of(clinic, service, offer.get());
        claims.removeExpired(clinic.id(), candidates.all(), during, now)
                .forEach(expired -> events.publishEvent(new HoldExpired(clinic.id(), expired)));
        claims.release(clinic.id(), booked.id());
        var allocation = candidates.choose(claims.busy(clinic.id(), candidates.all(), during, now), during);
        if (allocation.isEmpty()) {
            return new MoveResult.Taken(freeTimes.soonest(search.forAnybody()));
        }
        if (!claims.take(clinic.id(), booked.id(), allocation.get().resources(), during)) {
            throw new CannotAcquireLockException("somebody took the room or the device at the same moment");
        }
        var plan = moved(booked.plan(), clinic, service, offer.get(), allocation.get());
        appointments.move(plan, now, Actor.current().name());
        events.publishEvent(new AppointmentMoved(clinic.id(), booked.id()));
        return new MoveResult.Done(new Booked(plan, booked.patient()));
    }

    /** The key of who was to treat her, if she still works here. */
    private static Optional<String> hers(Booked booked, Clinic clinic) {
        return clinic.practitioners().stream()
                .filter(each -> clinic.practitionerId(each).equals(booked.plan().practitioner()))
                .map(Practitioner::key)
                .findFirst();
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
