package care.milkway.messaging.question;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.limits.ContactKeys;
import care.milkway.messaging.Email;
import care.milkway.messaging.Email.Link;
import care.milkway.messaging.Email.Section;
import care.milkway.messaging.EmailTemplate;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Messages;
import care.milkway.messaging.MessagingEvent.MessageWritten;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.patient.PatientEvent.QuestionAsked;
import care.milkway.patient.question.AskedQuestion;
import care.milkway.patient.question.Questions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes in the transaction of the question. */
@Component
class QuestionMessages {

    private static final Duration USEFUL = Duration.ofDays(3);

    private final Questions questions;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final Translations translations;
    private final Address address;
    private final EmailTemplate page;
    private final Messages messages;
    private final ContactKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionMessages(
            Questions questions,
            Clinics clinics,
            SeekCare seekCare,
            Translations translations,
            Address address,
            EmailTemplate page,
            Messages messages,
            ContactKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.translations = translations;
        this.address = address;
        this.page = page;
        this.messages = messages;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(QuestionAsked event) {
        var clinic = clinics.get(event.clinic());
        questions.find(event.question()).ifPresent(asked -> {
            var unconfirmed = Optional.of(keys.email(asked.email()));
            write(clinic, asked, Kind.QUESTION, new Mailbox("", asked.email()), received(clinic, asked), unconfirmed);
            var inbox =
                    new Mailbox(clinic.name(), clinic.sites().getFirst().email().value());
            write(clinic, asked, Kind.INBOX, inbox, waiting(clinic), Optional.empty());
        });
    }

    private Email received(Clinic clinic, AskedQuestion asked) {
        var t = translations.in(asked.language());
        return new Email(
                t,
                t.get("question.email.subject", clinic.name()),
                t.get("email.greeting.unknown"),
                List.of(
                        new Section(
                                t.get("question.email.received"),
                                List.of(t.get("question.email.text"), t.get("question.email.else")),
                                List.of(new Link(
                                        t.get("question.email.link"), link(clinic.id(), asked.id(), t.language())))),
                        new Section(t.get("email.care"), seekCare.emergencies(clinic, t.language()), List.of())),
                t.get("email.closing", clinic.name()));
    }

    private String link(ClinicId clinic, UUID question, Language language) {
        return address.of(PageLink.question(questions.key(clinic, question)).in(language));
    }

    /** To the clinic: neither who nor what. */
    private Email waiting(Clinic clinic) {
        Texts t = translations.in(clinic.languages().getFirst());
        return new Email(
                t,
                t.get("question.note.subject"),
                t.get("note.greeting"),
                List.of(new Section(
                        t.get("question.note"),
                        List.of(t.get("question.note.text")),
                        List.of(new Link(
                                t.get("question.note.link"),
                                address.of(new PageLink("/staff/questions").in(t.language())))))),
                t.get("note.closing"));
    }

    private void write(
            Clinic clinic, AskedQuestion asked, Kind kind, Mailbox to, Email email, Optional<UUID> unconfirmed) {
        var message = new Message(
                clinic.id(),
                new MessageId(UUID.randomUUID()),
                new AppointmentId(asked.id()),
                kind,
                0,
                new Mailbox(clinic.name(), clinic.sites().getFirst().email().value()),
                to,
                email.t().language(),
                email.subject(),
                email.asText(),
                page.of(email),
                "",
                clock.instant().plus(USEFUL),
                clock.instant());
        if (messages.add(message, unconfirmed)) {
            events.publishEvent(new MessageWritten(clinic.id(), message.id()));
        }
    }
}
