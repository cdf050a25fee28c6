package care.milkway.scheduling.letter;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.page.refusal.FailureLog;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.change.Cancellations;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.ProvisionalAppointments;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Gives times back for which no letter was accepted in time. Whoever booked hears of it, with what is free without one. */
@Component
public class OverdueLetters {

    private static final int BATCH = 200;

    private final Appointments appointments;
    private final ProvisionalAppointments waiting;
    private final Cancellations cancellations;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;

    OverdueLetters(
            Appointments appointments,
            ProvisionalAppointments waiting,
            Cancellations cancellations,
            Work work,
            FailureLog failures,
            Clock clock) {
        this.appointments = appointments;
        this.waiting = waiting;
        this.cancellations = cancellations;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
    }

    /** Clinic by clinic, each by itself: one that fails keeps no other waiting, and is tried again the next time. */
    public void release() {
        var now = clock.instant();
        var overdue = work.across(Actor.Job.LETTERS, () -> waiting.overdue(now, BATCH));
        overdue.forEach(each -> {
            try {
                work.in(each.clinic(), Actor.Job.LETTERS, () -> release(each.appointment(), now));
            } catch (RuntimeException failure) {
                failures.ofJob(failure);
            }
        });
    }

    private void release(AppointmentId id, Instant now) {
        if (appointments.findForUpdate(id).orElse(null) instanceof Booked booked
                && booked.provisionalUntil().filter(due -> !due.isAfter(now)).isPresent()) {
            cancellations.cancel(booked, CancellationCause.LETTER_OVERDUE, now);
        }
    }
}
