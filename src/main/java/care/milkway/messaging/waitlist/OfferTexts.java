package care.milkway.messaging.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.AppointmentId;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.Mailbox;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Messages;
import care.milkway.messaging.MessagingEvent.MessageWritten;
import care.milkway.messaging.text.TextProvider;
import care.milkway.page.Translations;
import care.milkway.patient.PhoneNumber;
import care.milkway.scheduling.waitlist.TimeOffer;
import care.milkway.scheduling.waitlist.WaitingEvent.OfferAnswered;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The same offer on the phone of whoever asked for that when she joined, if the number is known to be hers. */
@Component
class OfferTexts {

    private final TextProvider provider;
    private final Messages messages;
    private final Translations translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferTexts(
            TextProvider provider,
            Messages messages,
            Translations translations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.provider = provider;
        this.messages = messages;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction of the offer. */
    void write(Clinic clinic, Place place, TimeOffer offer, String link) {
        if (provider.named() && place.entry().byText() && place.person().confirmed()) {
            PhoneNumber.of(
                            place.person().contact().phone(),
                            clinic.sites().getFirst().country())
                    .map(number -> message(clinic, place, offer, number, link))
                    .filter(messages::add)
                    .ifPresent(message -> events.publishEvent(new MessageWritten(clinic.id(), message.id())));
        }
    }

    /** Whoever answered by e-mail while it is quiet is not asked once more on her phone. */
    @EventListener
    void on(OfferAnswered event) {
        messages.answered(event.offer(), clock.instant());
    }

    private Message message(Clinic clinic, Place place, TimeOffer offer, PhoneNumber number, String link) {
        var t = translations.in(place.entry().language());
        var site = clinic.site(offer.site()).orElseGet(() -> clinic.sites().getFirst());
        var start = offer.visit().start().atZone(site.timeZone());
        var until = offer.answerUntil().atZone(site.timeZone());
        return new Message(
                clinic.id(),
                new MessageId(UUID.randomUUID()),
                new AppointmentId(offer.id()),
                Kind.TEXT,
                0,
                new Mailbox(clinic.name(), site.email().value()),
                new Mailbox("", number.value()),
                place.entry().language(),
                "",
                t.get(
                        "text.offer",
                        clinic.name(),
                        t.get("email.day", t.day(start), t.time(start)),
                        t.day(until),
                        t.time(until),
                        link),
                "",
                "",
                offer.answerUntil(),
                clock.instant());
    }
}
