package care.milkway.messaging.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.Site;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
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
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.patient.PatientEntry;
import care.milkway.scheduling.waitlist.TimeOffer;
import care.milkway.scheduling.waitlist.WaitingEvent.TimeOffered;
import care.milkway.scheduling.waitlist.WaitingEvent.WaitingBegun;
import care.milkway.scheduling.waitlist.WaitingLinks;
import care.milkway.scheduling.waitlist.WaitingList;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes in the transaction of what it tells: whoever is offered a time is told so, and nobody who is not. */
@Component
class WaitingMessages {

    private final WaitingList waiting;
    private final WaitingLinks links;
    private final Clinics clinics;
    private final SeekCare seekCare;
    private final Translations translations;
    private final EmailTemplate page;
    private final OfferTexts texts;
    private final Messages messages;
    private final ContactKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingMessages(
            WaitingList waiting,
            WaitingLinks links,
            Clinics clinics,
            SeekCare seekCare,
            Translations translations,
            EmailTemplate page,
            OfferTexts texts,
            Messages messages,
            ContactKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waiting = waiting;
        this.links = links;
        this.clinics = clinics;
        this.seekCare = seekCare;
        this.translations = translations;
        this.page = page;
        this.texts = texts;
        this.messages = messages;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(WaitingBegun event) {
        waiting.find(event.clinic(), event.waiting()).ifPresent(place -> {
            var clinic = clinics.get(event.clinic());
            var last = place.entry()
                    .wanted()
                    .last()
                    .plusDays(1)
                    .atStartOfDay(clinic.sites().getFirst().timeZone());
            write(clinic, place, Kind.WAITING, place.entry().id().value(), joined(clinic, place), last.toInstant());
        });
    }

    @EventListener
    void on(TimeOffered event) {
        var clinic = clinics.get(event.clinic());
        waiting.find(event.clinic(), event.waiting()).ifPresent(place -> place.offers().stream()
                .filter(offer -> offer.id().equals(event.offer()))
                .findFirst()
                .ifPresent(offer -> {
                    write(clinic, place, Kind.OFFER, offer.id(), offered(clinic, place, offer), offer.answerUntil());
                    texts.write(clinic, place, offer, link(clinic.id(), place));
                }));
    }

    private Email joined(Clinic clinic, Place place) {
        var t = t(place);
        return new Email(
                t,
                t.get("waiting.email.joined.subject", clinic.name()),
                greeting(t, place.person()),
                List.of(
                        new Section(
                                t.get("waiting.email.joined"),
                                List.of(t.get("waiting.email.joined.text"), t.get("waiting.email.joined.else")),
                                List.of(new Link(t.get("waiting.email.joined.link"), link(clinic.id(), place)))),
                        care(clinic, t)),
                t.get("email.closing", clinic.name()));
    }

    private Email offered(Clinic clinic, Place place, TimeOffer offer) {
        var t = t(place);
        var site = site(clinic, offer.site());
        var start = offer.visit().start().atZone(site.timeZone());
        var until = offer.answerUntil().atZone(site.timeZone());
        var who = clinic.practitioner(offer.practitioner())
                .map(each -> each.name())
                .orElse("");
        return new Email(
                t,
                t.get("waiting.email.offer.subject", t.get("email.day", t.day(start), t.time(start)), clinic.name()),
                greeting(t, place.person()),
                List.of(
                        new Section(
                                t.get("waiting.email.offer"),
                                List.of(
                                        t.get("email.day", t.day(start), t.time(start)) + " (" + t.zone(start) + ")",
                                        String.join(", ", List.of(who, site.name())),
                                        t.get(
                                                offer.hold().isPresent()
                                                        ? "waiting.email.offer.kept"
                                                        : "waiting.email.offer.all",
                                                t.day(until),
                                                t.time(until))),
                                List.of(new Link(t.get("waiting.email.offer.link"), link(clinic.id(), place)))),
                        care(clinic, t)),
                t.get("email.closing", clinic.name()));
    }

    private Texts t(Place place) {
        return translations.in(place.entry().language());
    }

    private String link(ClinicId clinic, Place place) {
        return links.page(clinic, place.entry().id(), place.entry().language());
    }

    private Section care(Clinic clinic, Texts t) {
        return new Section(t.get("email.care"), seekCare.sentences(clinic, t.language()), List.of());
    }

    private static String greeting(Texts t, PatientEntry person) {
        return person.confirmed() ? t.get("email.greeting", person.contact().name()) : t.get("email.greeting.unknown");
    }

    private static Site site(Clinic clinic, String key) {
        return clinic.site(key).orElseGet(() -> clinic.sites().getFirst());
    }

    private void write(Clinic clinic, Place place, Kind kind, UUID about, Email email, Instant usefulUntil) {
        var contact = place.person().contact();
        var confirmed = place.person().confirmed();
        var site = place.entry().wanted().site().map(key -> site(clinic, key)).orElseGet(() -> clinic.sites()
                .getFirst());
        var message = new Message(
                clinic.id(),
                new MessageId(UUID.randomUUID()),
                new AppointmentId(about),
                kind,
                0,
                new Mailbox(clinic.name(), site.email().value()),
                new Mailbox(confirmed ? contact.name() : "", contact.email()),
                place.entry().language(),
                email.subject(),
                email.asText(),
                page.of(email),
                "",
                usefulUntil,
                clock.instant());
        var unconfirmed = Optional.of(contact.email()).filter(_ -> !confirmed).map(keys::email);
        if (messages.add(message, unconfirmed)) {
            events.publishEvent(new MessageWritten(clinic.id(), message.id()));
        }
    }
}
