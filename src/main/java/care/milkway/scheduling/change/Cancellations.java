package care.milkway.scheduling.change;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.referral.Referrals;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.SchedulingEvent.AppointmentCancelled;
import care.milkway.scheduling.SchedulingEvent.HoldLetGo;
import care.milkway.scheduling.availability.Claims;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.sick.Alternatives;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.StoredHolds;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives times back: of appointments that will not take place, and of holds that nobody wants any more. */
@Component
public class Cancellations {

    private final Clinics clinics;
    private final Appointments appointments;
    private final Claims claims;
    private final Alternatives alternatives;
    private final Referrals referrals;
    private final StoredHolds holds;
    private final Diaries diaries;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Cancellations(
            Clinics clinics,
            Appointments appointments,
            Claims claims,
            Alternatives alternatives,
            Referrals referrals,
            StoredHolds holds,
            Diaries diaries,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.appointments = appointments;
        this.claims = claims;
        this.alternatives = alternatives;
        this.referrals = referrals;
        this.holds = holds;
        this.diaries = diaries;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    public void letGo(ClinicId clinic, AppointmentId hold) {
        work.in(clinic, () -> {
            if (holds.letGo(hold, clock.instant())) {
                audit.letGo(hold);
                events.publishEvent(new HoldLetGo(clinic, hold));
                work.afterCommit(() -> diaries.forget(clinic));
            }
        });
    }

    public CancellationResult cancel(ClinicId clinicId, AppointmentId id) {
        return work.in(clinicId, () -> switch (appointments.findForUpdate(id).orElse(null)) {
            case Booked booked -> cancel(clinics.get(clinicId), booked);
            case Cancelled _ -> new CancellationResult.Done();
            case Held _ -> new CancellationResult.Unknown();
            case null -> new CancellationResult.Unknown();
        });
    }

    private CancellationResult cancel(Clinic clinic, Booked booked) {
        var now = clock.instant();
        if (!NoticePolicy.mayChangeOnline(clinic, booked.plan().visit().start(), now)
                && alternatives.open(booked).isEmpty()) {
            return new CancellationResult.TooLate();
        }
        cancel(booked, CancellationCause.ASKED, now);
        return new CancellationResult.Done();
    }

    /** Inside work on its clinic: whoever asks has made sure that it may be cancelled. */
    public void cancel(Booked booked, CancellationCause because, Instant now) {
        var clinic = booked.plan().clinic();
        claims.release(booked.id());
        appointments.cancel(booked.plan(), because, now);
        if (booked.provisionalUntil().isPresent()) {
            referrals.replaceWaiting(booked.id());
        }
        audit.cancelled(booked, because);
        events.publishEvent(new AppointmentCancelled(clinic, booked.id()));
        work.afterCommit(() -> diaries.forget(clinic));
    }
}
