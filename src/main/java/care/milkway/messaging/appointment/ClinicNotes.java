package care.milkway.messaging.appointment;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.messaging.Email;
import care.milkway.messaging.Email.Section;
import care.milkway.messaging.EmailTemplate;
import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Messages;
import care.milkway.messaging.MessagingEvent.MessageGivenUp;
import care.milkway.page.Translations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the clinic by e-mail what its patient could not be told, so that somebody phones her. A note names the time of the
 * visit and nobody; a note that fails is not told of, and no clinic gets more than a few a day.
 */
@Component
public class ClinicNotes {

    public static final int MOST_A_DAY = 20;

    private final AppointmentSummaries summaries;
    private final Messages messages;
    private final EmailTemplate page;
    private final Translations translations;
    private final Work work;
    private final Clock clock;

    ClinicNotes(
            AppointmentSummaries summaries,
            Messages messages,
            EmailTemplate page,
            Translations translations,
            Work work,
            Clock clock) {
        this.summaries = summaries;
        this.messages = messages;
        this.page = page;
        this.translations = translations;
        this.work = work;
        this.clock = clock;
    }

    @EventListener
    public void on(MessageGivenUp event) {
        work.in(event.clinic(), Actor.Job.MESSAGES, () -> {
            var dayAgo = clock.instant().minus(Duration.ofDays(1));
            if (messages.notes(event.clinic(), dayAgo) < MOST_A_DAY) {
                messages.inClinic(event.message())
                        .filter(stored -> !stored.givenUp().equals(Optional.of(FailureReason.STOPPED)))
                        .map(stored -> stored.message())
                        .filter(message -> message.kind() != Kind.NOTE)
                        .ifPresent(this::write);
            }
        });
    }

    private void write(Message lost) {
        summaries.find(lost.clinic(), lost.appointment()).ifPresent(appointment -> {
            var email = email(lost.kind(), appointment);
            messages.add(note(lost, appointment, email));
        });
    }

    private Email email(Kind lost, AppointmentSummary appointment) {
        var t = translations.in(language(appointment.clinic()));
        var start = appointment.start();
        var when = t.get("email.day", t.day(start), t.time(start));
        return new Email(
                t,
                t.get("note.subject", when),
                t.get("note.greeting"),
                List.of(new Section(
                        t.get("note." + lost),
                        List.of(t.get("note.when", when, t.zone(start)), t.get("note.call")),
                        List.of())),
                t.get("note.closing"));
    }

    private Message note(Message lost, AppointmentSummary appointment, Email email) {
        return new Message(
                lost.clinic(),
                new MessageId(UUID.randomUUID()),
                lost.appointment(),
                Kind.NOTE,
                lost.sequence(),
                lost.from(),
                lost.from(),
                email.t().language(),
                email.subject(),
                email.asText(),
                page.of(email),
                "",
                appointment.plan().visit().end(),
                clock.instant());
    }

    private static Language language(Clinic clinic) {
        return clinic.languages().getFirst();
    }
}
