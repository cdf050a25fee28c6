package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.limits.Limits;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Messages;
import care.milkway.messaging.Outbox;
import care.milkway.patient.Contact;
import care.milkway.testing.HandClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody typed an address that is not hers, again and again. */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MailboxScenarios {

    private static final int MOST_A_DAY = 8;
    private static final Limits LIMITS = new Limits(true, 5, 12, 40, 60, 20, 120, 240, 3, MOST_A_DAY);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Reception reception;
    private final Messages messages;
    private final Outbox outbox;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final HandClock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester browser;

    MailboxScenarios(
            Reception reception,
            Messages messages,
            Outbox outbox,
            Work work,
            ApplicationEventPublisher events,
            HandClock clock,
            JdbcClient jdbc,
            MockMvcTester browser) {
        this.reception = reception;
        this.messages = messages;
        this.outbox = outbox;
        this.work = work;
        this.events = events;
        this.clock = clock;
        this.jdbc = jdbc;
        this.browser = browser;
    }

    @BeforeEach
    void anEmptyMailboxOnAMonday() {
        clock.set(Stage.MONDAY);
        nothingWasEverWritten();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        nothingWasEverWritten();
    }

    private void nothingWasEverWritten() {
        jdbc.sql("delete from messaging.message").update();
    }

    /** With a mail server and limits, as in real life. */
    private Delivery delivery() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var settings = new StaticListableBeanFactory();
        settings.addBean("sender", sender);
        var named = new MailServer(
                settings.getBeanProvider(JavaMailSenderImpl.class), "127.0.0.1", "", "https://clinic.example");
        var due = new DueMessages(messages, work, LIMITS, clock);
        return new Delivery(messages, due, named, work, events, clock);
    }

    private static Contact victim(String address) {
        return new Contact("Visit www evil example", address, "", Language.EN);
    }

    private long received(String address) {
        return received(address::equalsIgnoreCase);
    }

    /** What else waited in the outbox is sent too: only hers is counted. */
    private long received(Predicate<String> hers) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return hers.test(((InternetAddress) mail.getAllRecipients()[0]).getAddress());
                    } catch (MessagingException broken) {
                        throw new AssertionError(broken);
                    }
                })
                .count();
    }

    /** Once 39 messages with the attacker's words went to a third person in 2.9 seconds. */
    @Test
    void nobodysMailboxIsFilledBySomebodyElse() throws Exception {
        for (int i = 0; i < 20; i++) { // books and cancels, so that no limit of bookings is in her way
            reception.cancel(reception.book(victim("victim@example.org")));
        }
        reception.book(Reception.AMELIE);
        assertThat(outbox.newest(1000)).hasSize(41);

        allSendersAtOnce();
        assertThat(received("victim@example.org")).isEqualTo(MOST_A_DAY);
        assertThat(received("amelie@example.org")).as("an honest confirmation").isEqualTo(1);
        assertThat(Stream.of(server.getReceivedMessages()).map(MailboxScenarios::raw))
                .noneMatch(mail -> mail.contains("evil"));
        var heldBack =
                outbox.newest(1000).stream().filter(StoredMessage::heldBack).toList();
        assertThat(heldBack).as("replaced ones are never sent").hasSize(20 - MOST_A_DAY);
        assertThat(heldBack)
                .allMatch(stored -> stored.attempts() == 0 && stored.sentAt().isEmpty());
        assertThat(browser.get()
                        .uri("/en/outbox/" + heldBack.getFirst().message().id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Held back");

        clock.pass(Duration.ofHours(23));
        allSendersAtOnce();
        assertThat(received("victim@example.org")).isEqualTo(MOST_A_DAY);
        clock.pass(Duration.ofHours(2));
        allSendersAtOnce();
        assertThat(received("victim@example.org"))
                .as("the next day has a share of its own")
                .isEqualTo(2 * MOST_A_DAY);
    }

    private static String raw(MimeMessage mail) {
        try {
            return ReceivedMail.of(mail).text() + mail.getSubject();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void spellingsOfOneAddressAreOneMailbox() throws Exception {
        for (var spelling : List.of("Tessa@example.org", "tessa+1@example.org", "TESSA+x@Example.org")) {
            for (int i = 0; i < 4; i++) {
                reception.book(victim(spelling));
            }
        }
        allSendersAtOnce();
        assertThat(received(address -> address.toLowerCase(Locale.ROOT).startsWith("tessa")))
                .isEqualTo(MOST_A_DAY);
    }

    @Test
    void whoConfirmedGetsWhateverThereIsToTell() throws Exception {
        for (int i = 0; i < 3; i++) {
            var booked = reception.book(Reception.MAYA);
            reception.confirm(booked);
            for (int move = 0; move < 4; move++) {
                booked = reception.move(booked);
                allSendersAtOnce();
            }
        }
        assertThat(received("maya@example.org")).isEqualTo(12);
    }

    private void allSendersAtOnce() throws Exception {
        var delivery = delivery();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> sender = delivery::deliver;
            for (var sent : threads.invokeAll(Collections.nCopies(BackgroundThreads.SENDERS, sender))) {
                assertThat(sent.get()).isTrue();
            }
        }
    }
}
