package care.milkway.messaging.recheck;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeLinks;
import care.milkway.episode.EpisodeStep;
import care.milkway.episode.Episodes;
import care.milkway.episode.recheck.Recheck;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.kernel.AppointmentId;
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
import care.milkway.page.Translations;
import care.milkway.patient.Register;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the question how she is, in the transaction that notes that she is asked. It names no complaint. */
@Component
class RecheckMessages {

    private final Rechecks rechecks;
    private final Episodes episodes;
    private final EpisodeLinks links;
    private final Register register;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final Translations translations;
    private final EmailTemplate page;
    private final Messages messages;
    private final RecheckTexts texts;
    private final ContactKeys keys;
    private final ApplicationEventPublisher events;

    RecheckMessages(
            Rechecks rechecks,
            Episodes episodes,
            EpisodeLinks links,
            Register register,
            Clinics clinics,
            SeekCare seekCare,
            Translations translations,
            EmailTemplate page,
            Messages messages,
            RecheckTexts texts,
            ContactKeys keys,
            ApplicationEventPublisher events) {
        this.rechecks = rechecks;
        this.episodes = episodes;
        this.links = links;
        this.register = register;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.translations = translations;
        this.page = page;
        this.messages = messages;
        this.texts = texts;
        this.keys = keys;
        this.events = events;
    }

    /** Where she is written to. */
    private record Recipient(String name, String email, boolean confirmed, Language language) {}

    /** Inside work on its clinic. */
    void write(Recheck recheck) {
        var episode = episodes.find(recheck.clinic(), recheck.episode()).orElseThrow();
        var clinic = clinics.get(recheck.clinic());
        recipient(episode).ifPresent(to -> {
            var message = message(clinic, recheck, to);
            if (messages.add(
                    message,
                    Optional.of(to.email()).filter(_ -> !to.confirmed()).map(keys::email))) {
                events.publishEvent(new MessageWritten(clinic.id(), message.id()));
            }
            texts.write(clinic, episode, recheck, to.language());
        });
    }

    /** Where she typed that she wants to be asked, or else as the register knows her. */
    private Optional<Recipient> recipient(Episode episode) {
        return rechecks.address(episode.id())
                .map(typed -> new Recipient("", typed.email(), false, typed.language()))
                .or(() -> episode.patient()
                        .map(register::entry)
                        .map(entry -> new Recipient(
                                entry.confirmed() ? entry.contact().name() : "",
                                entry.contact().email(),
                                entry.confirmed(),
                                entry.contact().language())));
    }

    private Message message(Clinic clinic, Recheck recheck, Recipient to) {
        var email = email(clinic, recheck, to);
        return new Message(
                clinic.id(),
                new MessageId(UUID.randomUUID()),
                new AppointmentId(recheck.id()),
                Kind.RECHECK,
                0,
                new Mailbox(clinic.name(), clinic.sites().getFirst().email().value()),
                new Mailbox(to.name(), to.email()),
                to.language(),
                email.subject(),
                email.asText(),
                page.of(email),
                "",
                recheck.usefulUntil(),
                recheck.askedAt());
    }

    private Email email(Clinic clinic, Recheck recheck, Recipient to) {
        var t = translations.in(to.language());
        var visit = recheck.about() == EpisodeStep.Kind.VISIT;
        return new Email(
                t,
                t.get("recheck.email.subject", clinic.name()),
                to.name().isEmpty() ? t.get("email.greeting.unknown") : t.get("email.greeting", to.name()),
                List.of(
                        new Section(
                                t.get("recheck.email.title"),
                                List.of(t.get(visit ? "recheck.email.visit" : "recheck.email.check")),
                                List.of(new Link(
                                        t.get("recheck.email.link"),
                                        links.recheck(clinic.id(), recheck.id(), to.language())))),
                        new Section(
                                t.get("recheck.email.home"),
                                List.of(t.get("recheck.email.home.text")),
                                List.of(new Link(
                                        t.get("recheck.email.home.link"),
                                        links.home(clinic.id(), recheck.episode(), to.language())))),
                        new Section(t.get("recheck.email.care"), seekCare.sentences(clinic, to.language()), List.of())),
                t.get("email.closing", clinic.name()));
    }
}
