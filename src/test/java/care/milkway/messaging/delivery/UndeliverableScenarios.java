package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.milkway.Milkway;
import care.milkway.kernel.Language;
import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Outbox;
import care.milkway.messaging.appointment.ClinicNotes;
import care.milkway.patient.Contact;
import care.milkway.testing.HandClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** Addresses that do not exist, mail servers that hang: whose fate is it? */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UndeliverableScenarios {

    private static final PickyMailServer SERVER = new PickyMailServer();

    private final Reception reception;
    private final Delivery delivery;
    private final MessagingJobs jobs;
    private final Outbox outbox;
    private final HandClock clock;
    private final JdbcClient jdbc;
    private final ThreadPoolTaskExecutor writer;
    private final ThreadPoolTaskExecutor senders;
    private final ThreadPoolTaskScheduler timers;

    UndeliverableScenarios(
            Reception reception,
            Delivery delivery,
            MessagingJobs jobs,
            Outbox outbox,
            HandClock clock,
            JdbcClient jdbc,
            @Qualifier("messageWriter") ThreadPoolTaskExecutor writer,
            @Qualifier("mailSenders") ThreadPoolTaskExecutor senders,
            ThreadPoolTaskScheduler timers) {
        this.reception = reception;
        this.delivery = delivery;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
        this.jdbc = jdbc;
        this.writer = writer;
        this.senders = senders;
        this.timers = timers;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("milkway.address", () -> "http://localhost:8080");
        registry.add("spring.mail.port", SERVER::port);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void anEmptyOutboxOnAMonday() {
        clock.set(Stage.MONDAY);
        jdbc.sql("delete from messaging.message").update();
        SERVER.forget();
    }

    @Test
    void manyBadAddressesDelayAnHonestConfirmationByOneConnectionOnly() throws Exception {
        SERVER.stop();
        for (int i = 0; i < 12; i++) {
            SERVER.answer("nobody" + i + "@example.org", 550);
            reception.book(contact("nobody" + i));
        }
        reception.book(contact("maya"));
        SERVER.start();
        clock.pass(Delivery.SHORT_PAUSE);
        delivery.deliver();

        assertThat(SERVER.taken()).contains("maya@example.org");
        assertThat(SERVER.connections()).isEqualTo(1);
        assertThat(outbox(Kind.INVITATION))
                .filteredOn(stored -> stored.givenUp().isPresent())
                .hasSize(12)
                .allMatch(stored -> stored.attempts() == 1);
    }

    @Test
    void whatIsGivenUpIsShownSoAndTheClinicIsTold() throws Exception {
        SERVER.answer("nobody@example.org", 550);
        reception.book(contact("nobody"));

        assertThat(outbox(Kind.INVITATION)).singleElement().satisfies(stored -> assertThat(stored.givenUp())
                .contains(FailureReason.ADDRESS_REFUSED));
        assertThat(SERVER.taken()).containsExactly("hello@larkhollow.example");
        assertThat(outbox(Kind.NOTE)).singleElement().satisfies(stored -> assertThat(
                        stored.message().subject()
                                + stored.message().text()
                                + stored.message().html())
                .contains("March", "could not be delivered", "Please phone")
                .doesNotContain("nobody", "Nadia", "555 0133", "http", "uct"));
        clock.set(Stage.MONDAY.plusSeconds(86_400));
        delivery.deliver();
        assertThat(SERVER.taken()).as("nobody tries again").hasSize(1);
    }

    @Test
    void aNoteThatFailsIsNotTold() throws Exception {
        SERVER.answer("nobody@example.org", 550);
        SERVER.answer("hello@larkhollow.example", 550);
        reception.book(contact("nobody"));
        delivery.deliver();

        assertThat(outbox(Kind.NOTE)).singleElement().satisfies(stored -> assertThat(stored.givenUp())
                .isPresent());
        assertThat(outbox.newest(1000)).hasSize(2);
    }

    @Test
    void aClinicIsToldAFewTimesADayOnly() throws Exception {
        SERVER.answer("nobody@example.org", 550);
        SERVER.answer("hello@larkhollow.example", 451);
        for (int i = 0; i < ClinicNotes.MOST_A_DAY + 2; i++) {
            reception.book(contact("nobody"));
        }
        assertThat(outbox(Kind.INVITATION)).hasSize(ClinicNotes.MOST_A_DAY + 2).allMatch(stored -> stored.givenUp()
                .isPresent());
        assertThat(outbox(Kind.NOTE)).hasSize(ClinicNotes.MOST_A_DAY);
    }

    @Test
    void aFullMailboxIsTriedAgainAndHoldsNobodyUp() throws Exception {
        SERVER.answer("full@example.org", 452);
        reception.book(contact("full"));
        clock.pass(Delivery.pause(1));
        SERVER.takes("full@example.org");
        reception.book(contact("maya"));

        assertThat(SERVER.taken()).as("first attempts first").containsExactly("maya@example.org", "full@example.org");
        assertThat(outbox(Kind.NOTE)).isEmpty();
    }

    @Test
    void whatIsPutOffForDaysIsGivenUp() throws Exception {
        SERVER.answer("full@example.org", 452);
        reception.book(contact("full"));
        jdbc.sql("update messaging.message set attempts = ?")
                .param(Delivery.MOST_ATTEMPTS - 1)
                .update();
        clock.pass(Delivery.pause(1));
        delivery.deliver();

        assertThat(outbox(Kind.INVITATION)).singleElement().satisfies(stored -> assertThat(stored.givenUp())
                .contains(FailureReason.PUT_OFF_TOO_OFTEN));
        assertThat(outbox(Kind.NOTE)).hasSize(1);
    }

    @Test
    void aMessageOnWhichTheServerHangsUpWaitsBehindTheOthers() throws Exception {
        SERVER.stop();
        SERVER.hangUpOn("first@example.org");
        reception.book(contact("first"));
        reception.book(contact("second"));
        SERVER.start();
        clock.pass(Delivery.SHORT_PAUSE);
        assertThat(delivery.deliver()).as("the connection broke").isFalse();
        clock.pass(Delivery.pause(1));
        delivery.deliver();

        assertThat(SERVER.taken()).containsExactly("second@example.org");
        assertThat(outbox(Kind.INVITATION)).allMatch(stored -> stored.givenUp().isEmpty());
    }

    @Test
    void aServerThatHangsKeepsNeitherListenersNorJobsWaiting() throws Exception {
        SERVER.stop();
        for (int i = 0; i <= BackgroundThreads.SENDERS; i++) {
            reception.book(contact("maya"));
        }
        clock.pass(Delivery.SHORT_PAUSE);
        SERVER.hang();
        SERVER.start();
        jobs.deliver();
        jobs.deliver();
        assertThat(SERVER.keepsSomebodyWaiting()).isTrue();

        assertThat(senders.getThreadNamePrefix()).isEqualTo("mail-");
        assertThat(senders.getActiveCount()).isBetween(1, BackgroundThreads.SENDERS);
        assertThat(threadOf(writer)).startsWith("message-");
        var job = new CompletableFuture<String>();
        var timer = timers.schedule(() -> job.complete(Thread.currentThread().getName()), Instant.EPOCH);
        assertThat(job.get(20, TimeUnit.SECONDS)).startsWith("job-");
        timer.cancel(false);
        assertThat(SERVER.taken()).as("it still hangs").isEmpty();
        SERVER.goOn();
        await().until(() -> senders.getActiveCount() == 0);
    }

    private static String threadOf(ThreadPoolTaskExecutor executor) throws Exception {
        return executor.submit(() -> Thread.currentThread().getName()).get(20, TimeUnit.SECONDS);
    }

    private static Contact contact(String mailbox) {
        return new Contact("Nadia Roy", mailbox + "@example.org", "+1 416 555 0133", Language.EN);
    }

    private List<StoredMessage> outbox(Kind kind) {
        return outbox.newest(1000).stream()
                .filter(stored -> stored.message().kind() == kind)
                .toList();
    }
}
