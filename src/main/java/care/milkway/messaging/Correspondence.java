package care.milkway.messaging;

import care.milkway.identity.Actor;
import care.milkway.identity.AfterCommitListener;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.limits.ContactKeys;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessagingEvent.MessageWritten;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.SchedulingEvent.AppointmentCancelled;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes a message whenever an appointment changes. It tells the state the appointment is in by then, and each state is
 * told once: events may come late, twice or in any order, and nobody is invited to a visit that is cancelled already.
 */
@Component
class Correspondence {

    private final AppointmentSummaries summaries;
    private final Emails emails;
    private final EmailTemplate page;
    private final Invitations invitations;
    private final Messages messages;
    private final ContactKeys keys;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Correspondence(
            AppointmentSummaries summaries,
            Emails emails,
            EmailTemplate page,
            Invitations invitations,
            Messages messages,
            ContactKeys keys,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.summaries = summaries;
        this.emails = emails;
        this.page = page;
        this.invitations = invitations;
        this.messages = messages;
        this.keys = keys;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    @AfterCommitListener
    void on(AppointmentBooked event) {
        write(event.clinic(), event.appointment());
    }

    @AfterCommitListener
    void on(AppointmentMoved event) {
        write(event.clinic(), event.appointment());
    }

    @AfterCommitListener
    void on(AppointmentCancelled event) {
        write(event.clinic(), event.appointment());
    }

    private void write(ClinicId clinic, AppointmentId appointment) {
        work.in(clinic, Actor.Job.MESSAGES, () -> summaries
                .find(clinic, appointment)
                .ifPresent(this::write));
    }

    private void write(AppointmentSummary appointment) {
        var message = message(appointment);
        var unconfirmed = Optional.of(message.to().address())
                .filter(_ -> !appointment.confirmed())
                .map(keys::email);
        if (messages.add(message, unconfirmed)) {
            events.publishEvent(new MessageWritten(message.clinic(), message.id()));
        }
    }

    private Message message(AppointmentSummary appointment) {
        var email = emails.about(appointment);
        return new Message(
                appointment.clinic().id(),
                new MessageId(UUID.randomUUID()),
                appointment.plan().id(),
                appointment.kind(),
                appointment.plan().sequence(),
                new Mailbox(
                        appointment.clinic().name(), appointment.site().email().value()),
                new Mailbox(
                        appointment.knownName().orElse(""),
                        appointment.contact().email()),
                appointment.contact().language(),
                email.subject(),
                email.asText(),
                page.of(email),
                invitations.to(appointment).file(),
                appointment.plan().visit().end(),
                clock.instant());
    }
}
