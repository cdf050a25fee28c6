package care.milkway.scheduling.change;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.referral.Referrals;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Claims;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.StoredHolds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Gives an appointment's time back and takes another in one transaction, or neither. */
@Component
public class TimeExchange {

    /**
     * Two that want each other's time can wait for each other; the database then ends one, which tries again. So does one
     * that lost a room or a device: each time, somebody got it.
     */
    private static final int ATTEMPTS = 50;

    private final FreeTimes freeTimes;
    private final Appointments appointments;
    private final Diaries diaries;
    private final Claims claims;
    private final StoredHolds holds;
    private final Referrals referrals;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;

    TimeExchange(
            FreeTimes freeTimes,
            Appointments appointments,
            Diaries diaries,
            Claims claims,
            StoredHolds holds,
            Referrals referrals,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work) {
        this.freeTimes = freeTimes;
        this.appointments = appointments;
        this.diaries = diaries;
        this.claims = claims;
        this.holds = holds;
        this.referrals = referrals;
        this.audit = audit;
        this.events = events;
        this.work = work;
    }

    /** In one transaction, which leaves nothing behind unless it is done; again if somebody was quicker. */
    public <T> T attempt(ClinicId clinic, Supplier<T> exchange, Predicate<T> isDone) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.in(clinic, () -> {
                    var result = exchange.get();
                    if (!isDone.test(result)) {
                        work.undo();
                    }
                    return result;
                });
            } catch (PessimisticLockingFailureException somebodyWasQuicker) {
                if (attempt == ATTEMPTS) {
                    throw somebodyWasQuicker;
                }
            }
        }
    }

    /** Inside the attempt: what it gets at the other time, its own included; none if that is taken. */
    public Optional<Allocation> take(
            Clinic clinic, Service service, AppointmentId appointment, Offer offer, Instant now) {
        var during = offer.visit().widened(service.bufferBefore(), service.bufferAfter());
        return take(clinic, List.of(Candidates.of(clinic, service, offer)), appointment, during, now);
    }

    /** The same with the first of these that are free; all of them are with one practitioner. */
    public Optional<Allocation> take(
            Clinic clinic, List<Candidates> wanted, AppointmentId appointment, Interval during, Instant now) {
        var candidates = wanted.getLast();
        holds.removeExpired(candidates.all(), during, now)
                .forEach(expired -> events.publishEvent(new HoldExpired(clinic.id(), expired)));
        claims.release(appointment);
        var allocation = wanted.stream()
                .flatMap(each -> freeTimes.chooseStored(clinic, each, during, now).stream())
                .findFirst();
        if (allocation.isPresent() && !claims.take(appointment, allocation.get().resources(), during)) {
            throw new CannotAcquireLockException("somebody took the room or the device at the same moment");
        }
        return allocation;
    }

    /** Inside the attempt: it takes place there from now on. */
    public void keep(Booked before, Booked after, Instant now) {
        var clinic = after.plan().clinic();
        appointments.move(after.plan(), now, after.last().earlier().isPresent());
        audit.moved(before, after);
        if (before.provisionalUntil().isPresent() != after.provisionalUntil().isPresent()) {
            referrals.needed(after.id(), after.provisionalUntil().isPresent());
        }
        events.publishEvent(new AppointmentMoved(clinic, after.id()));
        work.afterCommit(() -> diaries.forget(clinic));
    }
}
