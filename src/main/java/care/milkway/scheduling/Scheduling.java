package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingFact.AppointmentCancelled;
import care.milkway.scheduling.SchedulingFact.HoldLetGo;
import care.milkway.scheduling.Search.Wishes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Free times and appointments of a clinic. */
@Component
public class Scheduling {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Holds holds;
    private final Bookings bookings;
    private final Moves moves;
    private final Appointments appointments;
    private final Claims claims;
    private final Diaries diaries;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Scheduling(
            Clinics clinics,
            Eligibility eligibility,
            FreeTimes freeTimes,
            Holds holds,
            Bookings bookings,
            Moves moves,
            Appointments appointments,
            Claims claims,
            Diaries diaries,
            ApplicationEventPublisher facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.holds = holds;
        this.bookings = bookings;
        this.moves = moves;
        this.appointments = appointments;
        this.claims = claims;
        this.diaries = diaries;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The soonest times, as far as anybody else has not taken them by the time somebody asks for one. */
    public Offers soonest(Search search) {
        return freeTimes.soonest(search);
    }

    /** Keeps a time for somebody while she types. Everything is checked again here. */
    public Holding hold(Wish wish) {
        return holds.hold(wish);
    }

    /** Lets a hold go that nobody wants any more; one that was booked stays as it is. */
    public void letGo(ClinicId clinic, AppointmentId hold) {
        transaction.executeWithoutResult(_ -> {
            if (appointments.letGo(clinic, hold, clock.instant())) {
                facts.publishEvent(new HoldLetGo(clinic, hold));
            }
        });
        diaries.forget(clinic);
    }

    /** Books a time that is held. The same request sent twice books once. */
    public Confirmation confirm(BookingRequest request) {
        return bookings.confirm(request);
    }

    /**
     * Moves an appointment: gives its time back and takes the new one, or changes nothing at all.
     *
     * @param practitioner who is wanted; none: the one she has, as long as she works here
     */
    public Moving move(ClinicId clinic, AppointmentId id, Instant start, Optional<String> practitioner) {
        return moves.move(clinic, id, start, practitioner);
    }

    /** Cancels an appointment, as long as it is further away than the clinic's window. */
    public Cancellation cancel(ClinicId clinic, AppointmentId id) {
        var cancellation = transaction.execute(_ -> attempt(clinic, id));
        diaries.forget(clinic);
        return cancellation;
    }

    private Cancellation attempt(ClinicId clinicId, AppointmentId id) {
        return switch (appointments.findForUpdate(clinicId, id).orElse(null)) {
            case Booked booked -> cancel(clinics.get(clinicId), booked);
            case Cancelled _ -> new Cancellation.Done();
            case Held _ -> new Cancellation.Unknown();
            case null -> new Cancellation.Unknown();
        };
    }

    private Cancellation cancel(Clinic clinic, Booked booked) {
        var now = clock.instant();
        if (!NoticePolicy.mayChangeOnline(clinic, booked, now)) {
            return new Cancellation.TooLate();
        }
        claims.release(clinic.id(), booked.id());
        appointments.cancel(booked.plan(), now, Actor.current().name());
        facts.publishEvent(new AppointmentCancelled(clinic.id(), booked.id()));
        return new Cancellation.Done();
    }

    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        return appointments.find(clinic, id);
    }

    /** Whether the person who booked it may still move or cancel it herself, without calling. */
    public boolean mayChangeOnline(Booked booked) {
        return NoticePolicy.mayChangeOnline(clinics.get(booked.plan().clinic()), booked, clock.instant());
    }

    /** The times to which an appointment could be moved; none if nobody may give it now. */
    public Offers timesFor(Plan plan, Optional<LocalDate> from, int limit) {
        var clinic = clinics.get(plan.clinic());
        var service = clinic.service(plan.service());
        if (service.isEmpty()
                || !(eligibility.toMove(clinic, service.get(), plan.check()) instanceof Eligible eligible)) {
            return Offers.none();
        }
        var sameMode = new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(plan.mode()));
        return soonest(new Search(clinic, service.get(), eligible, from, 14, limit, sameMode));
    }
}
