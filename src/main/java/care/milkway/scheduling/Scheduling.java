package care.milkway.scheduling;

import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offers;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Free times and appointments of a clinic. */
@Component
public class Scheduling {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Holds holds;
    private final Bookings bookings;
    private final Moves moves;
    private final Cancellations cancellations;
    private final Appointments appointments;
    private final AppointmentAudit audit;
    private final Work work;
    private final Clock clock;

    Scheduling(
            Clinics clinics,
            Eligibility eligibility,
            FreeTimes freeTimes,
            Holds holds,
            Bookings bookings,
            Moves moves,
            Cancellations cancellations,
            Appointments appointments,
            AppointmentAudit audit,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.holds = holds;
        this.bookings = bookings;
        this.moves = moves;
        this.cancellations = cancellations;
        this.appointments = appointments;
        this.audit = audit;
        this.work = work;
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
        cancellations.letGo(clinic, hold);
    }

    /** Books a time that is held. The same request sent twice books once. */
    public Confirmation confirm(BookingRequest request) {
        return bookings.confirm(request);
    }

    /** Moves an appointment: gives its time back and takes the new one, or changes nothing at all. */
    public MoveResult move(MoveRequest request) {
        return moves.move(request);
    }

    /** Cancels an appointment, as long as it is further away than the clinic's window. */
    public CancellationResult cancel(ClinicId clinic, AppointmentId id) {
        return cancellations.cancel(clinic, id);
    }

    /** Somebody looks at it: an appointment of a person is noted as read. */
    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        return work.in(clinic, () -> {
            var found = appointments.find(id);
            found.filter(each -> !(each instanceof Appointment.Held)).ifPresent(audit::read);
            return found;
        });
    }

    /**
     * Inside work on a clinic: what was booked for this time, what was cancelled of it too, in the order in which it
     * begins. Each is noted as read.
     */
    public List<Appointment> during(Interval time) {
        var found = appointments.during(time);
        found.forEach(audit::read);
        return found;
    }

    /** Inside work on a clinic: these of its appointments, in no order. Each that is booked is noted as read. */
    public List<Appointment> find(Collection<AppointmentId> ids) {
        var found = appointments.find(ids);
        found.stream().filter(each -> !(each instanceof Appointment.Held)).forEach(audit::read);
        return found;
    }

    /** Inside work on a clinic: all appointments of these people, the newest first. Each is noted as read. */
    public List<Appointment> of(List<PatientId> people) {
        var found = appointments.of(people);
        found.forEach(audit::read);
        return found;
    }

    /** Whether the person who booked it may still move or cancel it herself, without calling. */
    public boolean mayChangeOnline(Booked booked) {
        return NoticePolicy.mayChangeOnline(
                clinics.get(booked.plan().clinic()), booked.plan().visit().start(), clock.instant());
    }

    /** The times to which an appointment could be moved; none if nobody may give it now. */
    public Offers timesFor(Plan plan, Optional<LocalDate> from, int limit) {
        var clinic = clinics.get(plan.clinic());
        var service = clinic.service(plan.service());
        if (service.isEmpty()
                || !service.get().modes().contains(plan.mode())
                || !(eligibility.toMove(clinic, service.get(), plan.check()) instanceof Eligible eligible)) {
            return Offers.none();
        }
        var sameMode = new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(plan.mode()));
        return soonest(new Search(clinic, service.get(), eligible, from, 14, limit, sameMode));
    }
}
