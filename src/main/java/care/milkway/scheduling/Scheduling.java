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
import care.milkway.scheduling.SchedulingEvent.AppointmentCancelled;
import care.milkway.scheduling.SchedulingEvent.HoldLetGo;
import care.milkway.scheduling.Search.Preferences;
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
    private final ApplicationEventPublisher events;
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
            ApplicationEventPublisher events,
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
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The soonest times, as far as anybody else has not taken them by the time somebody asks for one. */
    public Offers soonest(Search search) {
        return freeTimes.soonest(search);
    }

    /** Keeps a time for somebody while she types. Everything is checked again here. */
    public HoldResult hold(HoldRequest request) {
        return holds.hold(request);
    }

    /** Lets a hold go that nobody wants any more; one that was booked stays as it is. */
    public void letGo(ClinicId clinic, AppointmentId hold) {
        transaction.executeWithoutResult(_ -> {
            if (appointments.letGo(clinic, hold, clock.instant())) {
                events.publishEvent(new HoldLetGo(clinic, hold));
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
    public MoveResult move(ClinicId clinic, AppointmentId id, Instant start, Optional<String> practitioner) {
        return moves.move(clinic, id, start, practitioner);
    }

    /** Cancels an appointment, as long as it is further away than the clinic's window. */
    public CancellationResult cancel(ClinicId clinic, AppointmentId id) {
        var cancellation = transaction.execute(_ -> attempt(clinic, id));
        diaries.forget(clinic);
        return cancellation;
    }

    private CancellationResult attempt(ClinicId clinicId, AppointmentId id) {
        return switch (appointments.findForUpdate(clinicId, id).orElse(null)) {
            case Booked booked -> cancel(clinics.get(clinicId), booked);
            case Cancelled _ -> new CancellationResult.Done();
            case Held _ -> new CancellationResult.Unknown();
            case null -> new CancellationResult.Unknown();
        };
    }

    private CancellationResult cancel(Clinic clinic, Booked booked) {
        var now = clock.instant();
        if (!NoticePolicy.mayChangeOnline(clinic, booked, now)) {
            return new CancellationResult.TooLate();
        }
        claims.release(clinic.id(), booked.id());
        appointments.cancel(booked.plan(), now, Actor.current().name());
        events.publishEvent(new AppointmentCancelled(clinic.id(), booked.id()));
        return new CancellationResult.Done();
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
        var sameMode = new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(plan.mode()));
        return soonest(new Search(clinic, service.get(), eligible, from, 14, limit, sameMode));
    }
}
