package care.milkway.messaging;

import care.milkway.kernel.AppointmentId;
import care.milkway.limits.ContactKeys;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessagingEvent.MessageWritten;
import care.milkway.scheduling.sick.SickDays;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes messages of appointments, inside work on their clinic. */
@Component
class AppointmentMessages {

    private final AppointmentSummaries summaries;
    private final Emails emails;
    private final SickDays sickDays;
    private final AlternativeEmails alternatives;
    private final EmailTemplate page;
    private final Invitations invitations;
    private final Messages messages;
    private final ContactKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentMessages(
            AppointmentSummaries summaries,
            Emails emails,
            SickDays sickDays,
            AlternativeEmails alternatives,
            EmailTemplate page,
            Invitations invitations,
            Messages messages,
            ContactKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.summaries = summaries;
        this.emails = emails;
        this.sickDays = sickDays;
        this.alternatives = alternatives;
        this.page = page;
        this.invitations = invitations;
        this.messages = messages;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** One for each, as it stands now; what was told before is not told again. */
    void write(Collection<AppointmentId> appointments) {
        summaries.find(appointments).forEach(this::write);
    }

    /** What she is offered because her practitioner can't come. */
    void writeAlternative(AppointmentId appointment) {
        summaries.find(List.of(appointment)).forEach(each -> sickDays.open(appointment)
                .ifPresent(other -> {
                    var summary = each.as(Message.Kind.ALTERNATIVE);
                    write(message(summary, alternatives.email(summary, other), ""), summary);
                }));
    }

    private void write(AppointmentSummary appointment) {
        write(message(appointment), appointment);
    }

    private void write(Message message, AppointmentSummary appointment) {
        var unconfirmed = Optional.of(message.to().address())
                .filter(_ -> !appointment.confirmed())
                .map(keys::email);
        if (messages.add(message, unconfirmed)) {
            events.publishEvent(new MessageWritten(message.clinic(), message.id()));
        }
    }

    private Message message(AppointmentSummary appointment) {
        var email = emails.about(
                appointment, appointment.kind() == Message.Kind.INVITATION ? summaries.others(appointment) : List.of());
        return message(appointment, email, invitations.to(appointment).file());
    }

    private Message message(AppointmentSummary appointment, Email email, String calendar) {
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
                calendar,
                appointment.plan().visit().end(),
                clock.instant());
    }
}
