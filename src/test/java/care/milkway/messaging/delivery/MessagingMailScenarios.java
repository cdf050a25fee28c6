package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.clinic.Profession;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message;
import care.milkway.messaging.Outbox;
import care.milkway.patient.Contact;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import care.milkway.testing.HandClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** What reaches a parent's mailbox, over a real mail server. */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessagingMailScenarios {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    private final Reception reception;
    private final Delivery delivery;
    private final Outbox outbox;
    private final HandClock clock;
    private final JdbcClient jdbc;

    MessagingMailScenarios(Reception reception, Delivery delivery, Outbox outbox, HandClock clock, JdbcClient jdbc) {
        this.reception = reception;
        this.delivery = delivery;
        this.outbox = outbox;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("milkway.address", () -> "http://localhost");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void anEmptyMailboxOnAMonday() throws Exception {
        clock.set(Stage.MONDAY);
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from messaging.message").update();
    }

    @Test
    void whoBooksTheSameServiceInAnotherBrowserIsToldSoInHerMailboxAlone() throws Exception {
        var rosa = new Contact("Rosa Lindqvist", "rosa.twice@example.org", "", Language.EN);
        var leila = new Contact("Leila Haddad", "leila.once@example.org", "", Language.EN);
        var first = text(reception.book(rosa));
        var second = text(reception.book(rosa));
        assertThat(second).contains("YOU HAVE ANOTHER VISIT OF THIS KIND", "cancel the other here");
        assertThat(second.split("/en/appointments/", -1))
                .as("a link to each of the two")
                .hasSize(3);
        assertThat(first).doesNotContain("ANOTHER VISIT");
        assertThat(text(reception.book(leila))).doesNotContain("ANOTHER VISIT");
    }

    private String text(Booked booked) {
        return outbox.newest(10).stream()
                .filter(stored -> stored.message().appointment().equals(booked.id()))
                .map(stored -> stored.message().text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mayaBooksAndIsInvited() throws Exception {
        var booked = reception.book(Reception.MAYA);

        var mail = onlyMail();
        assertThat(mail.mail().getSubject())
                .startsWith("Your visit: Thursday, March 5")
                .contains("Larkhollow Wellness");
        assertThat(mail.mail().getFrom()[0].toString()).isEqualTo("Larkhollow Wellness <hello@larkhollow.example>");
        assertThat(mail.mail().getAllRecipients()[0].toString()).isEqualTo("maya@example.org");
        assertThat(mail.parts())
                .extracting(part -> part.type().replaceAll("\\s+", " "))
                .satisfiesExactly(
                        type -> assertThat(type).startsWith("text/plain").contains("UTF-8"),
                        type -> assertThat(type).startsWith("text/html").contains("UTF-8"),
                        type -> assertThat(type).startsWith("text/calendar").contains("method=REQUEST"),
                        type -> assertThat(type).startsWith("application/ics"));
        assertThat(mail.calendar().validate().hasErrors()).isFalse();
        assertThat(value(mail.event(), "UID")).isEqualTo(booked.id().value() + "@milkway");
        assertThat(value(mail.event(), "SEQUENCE")).isEqualTo("0");
        assertThat(value(mail.event(), "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(mail.event(), "SUMMARY")).isEqualTo("Visit at Larkhollow Wellness");
    }

    @Test
    void theEmailSaysWhatMayaNeeds() throws Exception {
        var booked = reception.book(Reception.MAYA);

        var practitioner = reception.toronto().practitioners().stream()
                .filter(each -> reception
                        .toronto()
                        .practitionerId(each)
                        .equals(booked.plan().practitioner()))
                .findFirst()
                .orElseThrow();
        assertThat(practitioner.profession()).isNotEqualTo(Profession.PHYSIOTHERAPIST);
        for (var body : List.of(onlyMail().text(), onlyMail().html())) {
            assertThat(body)
                    .contains("Hello,")
                    .doesNotContain("Maya")
                    .contains("Thursday, March 5")
                    .contains("Eastern Standard Time")
                    .contains("118 Lindenmoor Lane, Toronto, ON M0A 0A0")
                    .contains(practitioner.name())
                    .contains(practitioner.registrationNumber())
                    .contains("$107.35 with tax")
                    .contains("Your baby is welcome")
                    .contains("feed your baby or pump")
                    .contains("Until Wednesday, March 4")
                    .contains("/en/appointments/")
                    .contains("+1 416 555 0142")
                    .contains("38.0 °C (100.4 °F)")
                    .contains("Call 911 or go");
        }
    }

    @Test
    void movingUpdatesTheSameEntryAndCancellingTakesItAway() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var moved = reception.move(booked);
        reception.cancel(moved);

        var mails = mails();
        assertThat(mails).hasSize(3);
        assertThat(mails.get(1).mail().getSubject()).startsWith("New time for your visit: Thursday, March 12");
        assertThat(mails.get(2).mail().getSubject()).startsWith("Cancelled: your visit");
        assertThat(mails)
                .extracting(mail -> value(mail.event(), "UID"))
                .containsOnly(booked.id().value() + "@milkway");
        assertThat(mails).extracting(mail -> value(mail.event(), "SEQUENCE")).containsExactly("0", "1", "2");
        assertThat(mails)
                .extracting(mail ->
                        mail.calendar().getProperty("METHOD").orElseThrow().getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(value(mails.get(1).event(), "DTSTART"))
                .isEqualTo(moved.plan().visit().start().toString().replaceAll("[-:]", ""));
        assertThat(value(mails.get(2).event(), "STATUS")).isEqualTo("CANCELLED");
        assertThat(mails.get(2).parts().get(2).type()).contains("method=CANCEL");
        for (var mail : mails) {
            assertThat(mail.calendar().validate().hasErrors()).isFalse();
        }
    }

    @Test
    void amelieIsWrittenToInFrench() throws Exception {
        reception.book(Reception.AMELIE);

        var mail = onlyMail();
        assertThat(mail.mail().getSubject()).startsWith("Votre rendez-vous\u00a0: jeudi 5 mars à ");
        assertThat(mail.text())
                .contains("Bonjour,")
                .doesNotContain("Amélie")
                .contains("heure normale de l’Est")
                .contains("allaitez ou tirez votre lait")
                .contains("/fr/appointments/")
                .contains("38,0\u00a0°C (100,4\u00a0°F)");
        assertThat(mail.html()).contains("lang=\"fr-CA\"");
        assertThat(value(mail.event(), "SUMMARY")).isEqualTo("Rendez-vous\u00a0: Larkhollow Wellness");
    }

    @Test
    void whatTheMailServerDidNotTakeIsSentWhenItIsBack() throws Exception {
        SERVER.stop();
        var booked = reception.book(Reception.MAYA);
        assertThat(kept(booked)).singleElement().satisfies(kept -> {
            assertThat(kept.sentAt()).isEmpty();
            assertThat(kept.attempts()).as("nothing was tried").isZero();
        });
        delivery.deliver();
        assertThat(kept(booked).getFirst().attempts())
                .as("not before its pause is over")
                .isZero();

        SERVER.start();
        clock.pass(Delivery.SHORT_PAUSE);
        delivery.deliver();
        delivery.deliver();

        assertThat(mails()).hasSize(1);
        assertThat(kept(booked).getFirst().sentAt()).contains(clock.instant());
    }

    @Test
    void anInvitationToATimeThatChangedMeanwhileIsNeverSent() throws Exception {
        SERVER.stop();
        var booked = reception.book(Reception.MAYA);
        reception.cancel(reception.move(booked));
        SERVER.start();
        clock.pass(Duration.ofHours(1));
        delivery.deliver();

        assertThat(value(onlyMail().event(), "SEQUENCE")).isEqualTo("2");
        assertThat(kept(booked)).hasSize(3).filteredOn(kept -> kept.replaced()).hasSize(2);
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var clinic = booked.plan().clinic();
        reception.hear(new AppointmentBooked(clinic, booked.id()));
        assertThat(kept(booked)).hasSize(1);

        reception.cancel(reception.move(booked));
        jdbc.sql("delete from messaging.message").update();
        SERVER.purgeEmailFromAllMailboxes();
        reception.hear(new AppointmentMoved(clinic, booked.id()));
        reception.hear(new AppointmentBooked(clinic, booked.id()));

        assertThat(kept(booked))
                .singleElement()
                .satisfies(kept -> assertThat(kept.message().kind()).isEqualTo(Message.Kind.CANCELLATION));
        assertThat(onlyMail().mail().getSubject()).startsWith("Cancelled");
    }

    @Test
    void nothingIsSentAboutAVisitThatIsOver() throws Exception {
        SERVER.stop();
        var booked = reception.book(Reception.MAYA);
        SERVER.start();
        clock.pass(Duration.ofDays(10));
        delivery.deliver();

        assertThat(mails()).isEmpty();
        assertThat(kept(booked)).hasSize(1);
    }

    private List<Message.StoredMessage> kept(Booked booked) {
        return outbox.newest(1000).stream()
                .filter(kept -> kept.message().appointment().equals(booked.id()))
                .toList();
    }

    private static ReceivedMail onlyMail() throws Exception {
        assertThat(mails()).hasSize(1);
        return mails().getFirst();
    }

    private static List<ReceivedMail> mails() throws Exception {
        var received = SERVER.getReceivedMessages();
        var mails = new ReceivedMail[received.length];
        for (int i = 0; i < received.length; i++) {
            mails[i] = ReceivedMail.of(received[i]);
        }
        return Arrays.asList(mails);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
