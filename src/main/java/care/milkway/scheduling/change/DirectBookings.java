package care.milkway.scheduling.change;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.identity.Work;
import care.milkway.limits.Client;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.Appointments.Request;
import care.milkway.scheduling.stored.ContactShare;
import care.milkway.scheduling.stored.StoredHolds;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Takes a time and books it in one transaction, where nobody has to be given time to type. */
@Component
public class DirectBookings {

    private final FreeTimes freeTimes;
    private final StoredHolds holds;
    private final Appointments appointments;
    private final Diaries diaries;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;

    DirectBookings(
            FreeTimes freeTimes,
            StoredHolds holds,
            Appointments appointments,
            Diaries diaries,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work) {
        this.freeTimes = freeTimes;
        this.holds = holds;
        this.appointments = appointments;
        this.diaries = diaries;
        this.audit = audit;
        this.events = events;
        this.work = work;
    }

    /** Inside {@link TimeExchange#attempt}: what is free for it, holds that have run out out of the way. */
    public Optional<Allocation> choose(Clinic clinic, Service service, Offer offer, Instant now) {
        var during = offer.visit().widened(service.bufferBefore(), service.bufferAfter());
        var candidates = Candidates.of(clinic, service, offer);
        holds.removeExpired(candidates.all(), during, now)
                .forEach(expired -> events.publishEvent(new HoldExpired(clinic.id(), expired)));
        return freeTimes.chooseStored(clinic, candidates, during, now);
    }

    /** For whom, and whose share of the clinic's times it counts for; staff have none. */
    public record Booker(PatientId patient, Optional<Client> client, Optional<ContactShare> contact) {}

    /** Inside {@link TimeExchange#attempt}, which begins anew if somebody was quicker. */
    public Booked book(Plan plan, Service service, Booker who, Instant now) {
        var clinic = plan.clinic();
        var during = plan.visit().widened(service.bufferBefore(), service.bufferAfter());
        var resources = plan.allocation().resources();
        var held = new Held(plan, now.plusSeconds(1));
        var booked = new Booked(plan, who.patient(), new LastChange(now, false, Optional.empty()));
        var request =
                new Request(plan.id().value().toString(), plan.id().value().toString());
        if (!holds.hold(held, resources, during, who.client())
                || !appointments.book(booked, request, resources, during, now, who.contact())) {
            throw new CannotAcquireLockException("somebody took the room or the device at the same moment");
        }
        events.publishEvent(new AppointmentBooked(clinic, plan.id()));
        work.afterCommit(() -> diaries.booked(clinic, plan.id(), resources, during));
        audit.booked(held, booked);
        return booked;
    }
}
