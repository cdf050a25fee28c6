package care.milkway.messaging.recheck;

import care.milkway.clinic.Clinic;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.recheck.Recheck;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Messages;
import care.milkway.messaging.MessagingEvent.MessageWritten;
import care.milkway.messaging.text.TextProvider;
import care.milkway.page.Translations;
import care.milkway.patient.PhoneNumber;
import care.milkway.patient.Register;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The same question on the phone of whoever asked for text messages with her last booking, if the number is known to be hers. */
@Component
class RecheckTexts {

    private final TextProvider provider;
    private final Rechecks rechecks;
    private final EpisodeLinks links;
    private final Register register;
    private final Messages messages;
    private final Translations translations;
    private final ApplicationEventPublisher events;

    RecheckTexts(
            TextProvider provider,
            Rechecks rechecks,
            EpisodeLinks links,
            Register register,
            Messages messages,
            Translations translations,
            ApplicationEventPublisher events) {
        this.provider = provider;
        this.rechecks = rechecks;
        this.links = links;
        this.register = register;
        this.messages = messages;
        this.translations = translations;
        this.events = events;
    }

    /** Inside work on its clinic. */
    void write(Clinic clinic, Episode episode, Recheck recheck, Language language) {
        if (provider.named() && rechecks.byText(episode.id())) {
            number(clinic, episode).ifPresent(number -> {
                var message = message(clinic, recheck, number, language);
                if (messages.add(message)) {
                    events.publishEvent(new MessageWritten(clinic.id(), message.id()));
                }
            });
        }
    }

    private Optional<PhoneNumber> number(Clinic clinic, Episode episode) {
        return episode.patient()
                .map(register::entry)
                .filter(entry -> entry.confirmed())
                .flatMap(entry -> PhoneNumber.of(
                        entry.contact().phone(), clinic.sites().getFirst().country()));
    }

    private Message message(Clinic clinic, Recheck recheck, PhoneNumber number, Language language) {
        var text = translations
                .in(language)
                .get("recheck.text", clinic.name(), links.recheck(clinic.id(), recheck.id(), language));
        return new Message(
                clinic.id(),
                new MessageId(UUID.randomUUID()),
                new AppointmentId(recheck.id()),
                Kind.TEXT,
                0,
                new Mailbox(clinic.name(), clinic.sites().getFirst().email().value()),
                new Mailbox("", number.value()),
                language,
                "",
                text,
                "",
                "",
                recheck.usefulUntil(),
                recheck.askedAt());
    }
}
