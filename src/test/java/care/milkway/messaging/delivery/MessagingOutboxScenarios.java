package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.clinic.Mode;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message;
import care.milkway.messaging.Outbox;
import care.milkway.patient.Contact;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.HandClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Without a mail server every message is kept, and can be read where the embedded database is used. */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessagingOutboxScenarios {

    private final Reception reception;
    private final Delivery delivery;
    private final Outbox outbox;
    private final HandClock clock;
    private final AppointmentLinks links;
    private final MockMvcTester browser;

    MessagingOutboxScenarios(
            Reception reception,
            Delivery delivery,
            Outbox outbox,
            HandClock clock,
            AppointmentLinks links,
            MockMvcTester browser) {
        this.reception = reception;
        this.delivery = delivery;
        this.outbox = outbox;
        this.clock = clock;
        this.links = links;
        this.browser = browser;
    }

    @BeforeEach
    void onAMonday() {
        clock.set(Stage.MONDAY);
    }

    @Test
    void whatIsNotSentCanBeRead() throws Exception {
        var booked = reception.book(Reception.AMELIE);
        delivery.deliver();
        var kept = kept(booked);

        assertThat(kept.sentAt()).isEmpty();
        assertThat(kept.attempts()).isZero();
        assertThat(browser.get().uri("/outbox")).hasStatus3xxRedirection();
        assertThat(browser.get().uri("/en/outbox"))
                .hasStatusOk()
                .bodyText()
                .contains("Kept here, not sent", "amelie@example.org", "noindex");
        assertThat(browser.get().uri("/en/outbox/" + kept.message().id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("<div class=\"card\" lang=\"fr-CA\">", "METHOD:REQUEST", "&lt;!DOCTYPE html&gt;")
                .contains("href=\"" + links.emailed(booked.plan().clinic(), booked.id(), Language.FR) + "\"");
        assertThat(browser.get().uri("/fr/outbox")).hasStatusOk().bodyText().contains("Boîte d’envoi");
    }

    @Test
    void anUnknownMessageIsNotFound() {
        assertThat(browser.get().uri("/en/outbox/" + UUID.randomUUID())).hasStatus(404);
        assertThat(browser.get().uri("/en/outbox/nothing")).hasStatus4xxClientError();
    }

    @Test
    void theSignedLinkAlsoGivesTheCalendarFile() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var key = links.key(booked.plan().clinic(), booked.id());
        var file =
                browser.get().uri("/en/appointments/" + key + "/invitation.ics").exchange();

        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"invitation.ics\"");
        assertThat(file.getResponse().getContentType()).contains("text/calendar", "method=REQUEST");
        var calendar = ReceivedMail.parse(file.getResponse().getContentAsString());
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(ReceivedMail.event(calendar).getProperty("UID").map(Property::getValue))
                .contains(booked.id().value() + "@milkway");
        var forged = (key.startsWith("A") ? "B" : "A") + key.substring(1);
        assertThat(browser.get().uri("/en/appointments/" + forged + "/invitation.ics"))
                .hasStatus(404);
    }

    @Test
    void timesAreRightOnBothDaysOnWhichClocksChange() throws Exception {
        var spring =
                reception.book(Reception.MAYA, "MANUAL_THERAPY_BREAST", LocalDate.of(2026, 3, 8), Preferences.NONE);
        assertThat(kept(spring).message().calendar()).contains("DTSTART:20260308T140000Z");
        assertThat(kept(spring).message().text())
                .contains("10:00\u00a0a.m. to 10:45\u00a0a.m. (Eastern Daylight Saving Time)");

        clock.set(Instant.parse("2026-10-26T14:00:00Z"));
        var autumn =
                reception.book(Reception.MAYA, "MANUAL_THERAPY_BREAST", LocalDate.of(2026, 11, 1), Preferences.NONE);
        assertThat(kept(autumn).message().calendar()).contains("DTSTART:20261101T150000Z");
        assertThat(kept(autumn).message().text())
                .contains("10:00\u00a0a.m. to 10:45\u00a0a.m. (Eastern Standard Time)");
    }

    @Test
    void aVideoVisitNamesNoStreet() throws Exception {
        var booked = reception.book(
                Reception.MAYA,
                "LACTATION_CONSULT",
                LocalDate.of(2026, 3, 5),
                Preferences.of(null, null, null, Mode.VIDEO));

        assertThat(kept(booked).message().text())
                .contains("The clinic will contact you before the visit")
                .contains("quiet place")
                .contains("Lactation consultant")
                .doesNotContain("Lindenmoor Lane");
        assertThat(kept(booked).message().calendar()).contains("LOCATION:By video");
    }

    @Test
    void aCalendarSaysNothingAboutHealthAndRemindsTheDayBefore() throws Exception {
        var calendar = kept(reception.book(Reception.MAYA)).message().calendar();

        assertThat(calendar)
                .contains(
                        "CLASS:PRIVATE", "TRIGGER:-P1D", "DTSTAMP:20260302T140000Z", "ORGANIZER;CN=Larkhollow Wellness")
                .doesNotContainIgnoringCase("ultrasound")
                .doesNotContainIgnoringCase("duct")
                .doesNotContainIgnoringCase("breast");
    }

    @Test
    void theCalendarEntryCarriesNoLinkThatCancels() throws Exception {
        var calendar = kept(reception.book(Reception.MAYA)).message().calendar().replaceAll("\r\n[ \t]", "");

        assertThat(calendar).contains("/en/toronto").doesNotContain("/appointments/");
    }

    @Test
    void aNameIsNotGreetedBeforeItsOwnerHasConfirmedItOnce() throws Exception {
        var booked = reception.book(Reception.MAYA);
        assertNothingTyped(kept(booked).message());

        assertThat(browser.get().uri(path(links.page(booked.plan().clinic(), booked.id(), Language.EN))))
                .as("the page after booking is shown to whoever booked")
                .hasStatusOk();
        var emailed = path(kept(booked)
                .message()
                .text()
                .lines()
                .filter(line -> line.contains("/appointments/"))
                .findFirst()
                .orElseThrow());
        assertThat(browser.head().uri(emailed)).as("asking is not opening").hasStatusOk();
        var moved = reception.move(booked);
        assertNothingTyped(kept(moved).message());

        assertThat(browser.get().uri(emailed)).hasStatusOk();
        reception.cancel(moved);
        assertThat(kept(moved).message().text()).startsWith("Hello Maya Okafor,");
        assertThat(kept(moved).message().to().name()).isEqualTo("Maya Okafor");
    }

    private static void assertNothingTyped(Message message) {
        assertThat(message.subject()
                        + message.text()
                        + message.html()
                        + message.calendar()
                        + message.to().name())
                .doesNotContain("Maya", "Okafor", "555 0199");
        assertThat(message.text()).startsWith("Hello,\n");
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*", "");
    }

    @Test
    void everyPageSaysThatThisIsADemonstration() {
        for (var page : List.of("/en", "/en/toronto", "/en/toronto/times?service=CESAREAN_SCAR_RELEASE", "/en/rules")) {
            assertThat(browser.get().uri(page)).bodyText().contains("A demonstration: do not enter real people.");
        }
        assertThat(browser.get().uri("/fr/toronto")).bodyText().contains("n’entrez pas de vraies personnes");
    }

    @Test
    void anOddNameBreaksNeitherPageNorCalendar() throws Exception {
        var odd = new Contact("Zoë \"Zo\"; <b>O'Hara</b>, x:y", "zoe%z|o@example.org", "", Language.EN);
        var booked = reception.book(odd);
        reception.confirm(booked);
        reception.cancel(booked);
        var message = kept(booked).message();

        assertThat(message.html()).contains("&lt;b&gt;").doesNotContain("<b>O");
        assertThat(ReceivedMail.parse(message.calendar()).validate().hasErrors())
                .isFalse();
    }

    private Message.StoredMessage kept(Booked booked) {
        return outbox.newest(1000).stream()
                .filter(kept -> kept.message().appointment().equals(booked.id()))
                .max(Comparator.comparingInt(kept -> kept.message().sequence()))
                .orElseThrow();
    }
}
