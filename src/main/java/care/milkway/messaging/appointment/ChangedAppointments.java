package care.milkway.messaging.appointment;

import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.page.refusal.FailureLog;
import care.milkway.scheduling.SchedulingEvent.AlternativeOffered;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.SchedulingEvent.AppointmentCancelled;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import care.milkway.scheduling.SchedulingEvent.LetterDecided;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/** Notes in the transaction of a change that somebody has to be told of it, and has it told once that is committed. */
@Component
class ChangedAppointments {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedAppointments.class);

    private final Untold untold;
    private final AppointmentMessages messages;
    private final Correspondence correspondence;
    private final TaskExecutor messageWriter;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;

    ChangedAppointments(
            Untold untold,
            AppointmentMessages messages,
            Correspondence correspondence,
            TaskExecutor messageWriter,
            Work work,
            FailureLog failures,
            Clock clock) {
        this.untold = untold;
        this.messages = messages;
        this.correspondence = correspondence;
        this.messageWriter = messageWriter;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentBooked event) {
        changed(event.appointment());
    }

    @EventListener
    void on(AppointmentMoved event) {
        changed(event.appointment());
    }

    @EventListener
    void on(AppointmentCancelled event) {
        changed(event.appointment());
    }

    @EventListener
    void on(LetterDecided event) {
        changed(event.appointment());
    }

    /** Written at once, in the transaction of the offer: another change of the appointment would be another message. */
    @EventListener
    void on(AlternativeOffered event) {
        messages.writeAlternative(event.appointment());
    }

    private void changed(AppointmentId appointment) {
        untold.add(appointment, clock.instant());
        work.afterCommit(this::tell);
    }

    private void tell() {
        try {
            messageWriter.execute(this::round);
        } catch (TaskRejectedException somebodyIsAboutTo) {
            LOG.debug("It is told in the round that waits to begin");
        }
    }

    private void round() {
        try {
            correspondence.tell();
        } catch (RuntimeException failure) {
            failures.ofJob(failure);
        }
    }
}
