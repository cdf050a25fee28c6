package care.milkway.messaging.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Messages;
import care.milkway.messaging.Outbox;
import care.milkway.messaging.delivery.Reception;
import care.milkway.messaging.delivery.Stage;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.reminder.VisitAnswers;
import care.milkway.testing.HandClock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A reminder follows its visit, and one touch says that she comes. */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReminderScenarios {

    private final Reception reception;
    private final ReminderRound round;
    private final Outbox outbox;
    private final Messages messages;
    private final VisitAnswers answers;
    private final AppointmentLinks links;
    private final HandClock clock;
    private final Work work;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;

    ReminderScenarios(
            Reception reception,
            ReminderRound round,
            Outbox outbox,
            Messages messages,
            VisitAnswers answers,
            AppointmentLinks links,
            HandClock clock,
            Work work,
            MockMvcTester browser,
            JdbcClient jdbc) {
        this.reception = reception;
        this.round = round;
        this.outbox = outbox;
        this.messages = messages;
        this.answers = answers;
        this.links = links;
        this.clock = clock;
        this.work = work;
        this.browser = browser;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void onAMonday() {
        clock.set(Stage.MONDAY);
    }

    @Test
    void twoDaysBeforeSheIsRemindedOnce() throws Exception {
        var booked = reception.book(Reception.MAYA);
        itIsTimeToRemind(booked, Duration.ofMinutes(-1));
        round.remind();
        assertThat(reminders(booked)).as("a minute too early").isEmpty();

        itIsTimeToRemind(booked, Duration.ZERO);
        round.remind();
        round.remind();

        assertThat(reminders(booked)).singleElement().satisfies(message -> {
            var day = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH)
                    .withZone(ZoneId.of("America/Toronto"))
                    .format(booked.plan().visit().start());
            assertThat(message.subject()).startsWith("Are you coming? Your visit: " + day);
            assertThat(message.text()).contains("/coming", "/times", "/cancellation", "DO NOT WAIT");
            assertThat(message.calendar()).isEmpty();
            assertThat(message.usefulUntil()).isEqualTo(booked.plan().visit().start());
        });
    }

    @Test
    void whereItIsTooLateToMoveItTheReminderSaysWhomToCall() throws Exception {
        var booked = reception.book(Reception.MAYA);
        clock.set(booked.plan().visit().start().minus(Duration.ofHours(20)));
        round.remind();
        assertThat(reminders(booked)).singleElement().satisfies(message -> assertThat(message.text())
                .contains("/coming", "please call us at")
                .doesNotContain("/times", "/cancellation"));
    }

    @Test
    void twoProgramsThatRemindAtOnceRemindOnce() throws Exception {
        var booked = reception.book(Reception.MAYA);
        itIsTimeToRemind(booked, Duration.ZERO);
        Callable<Boolean> program = () -> {
            round.remind();
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(program, program, program, program))) {
                done.get();
            }
        }
        assertThat(reminders(booked)).hasSize(1);
    }

    @Test
    void aMoveMovesTheReminder() throws Exception {
        var booked = reception.book(Reception.MAYA);
        itIsTimeToRemind(booked, Duration.ZERO);
        round.remind();
        clock.set(Stage.MONDAY);
        var moved = reception.move(booked);
        assertThat(waiting(booked))
                .as("the one of the former time is not sent any more")
                .isEmpty();

        itIsTimeToRemind(moved, Duration.ZERO);
        round.remind();
        assertThat(waiting(moved)).singleElement().satisfies(message -> assertThat(message.usefulUntil())
                .isEqualTo(moved.plan().visit().start()));
    }

    @Test
    void aCancellationStopsTheReminderEvenBeforeSheIsToldOfIt() throws Exception {
        var booked = reception.book(Reception.MAYA);
        itIsTimeToRemind(booked, Duration.ZERO);
        round.remind();
        assertThat(waiting(booked)).hasSize(1);
        var clinic = booked.plan().clinic();
        jdbc.sql("insert into messaging.untold values (?, ?, now() + interval '1 year')")
                .params(clinic.value(), booked.id().value())
                .update();
        assertThat(waiting(booked)).as("a change that nobody was told of yet").isEmpty();
    }

    @Test
    void whoCancelledIsNotReminded() throws Exception {
        var booked = reception.book(Reception.MAYA);
        reception.cancel(booked);
        itIsTimeToRemind(booked, Duration.ZERO);
        round.remind();
        assertThat(reminders(booked)).isEmpty();
    }

    @Test
    void whoBooksForTomorrowHasJustReadWhenItIs() throws Exception {
        var soonest = reception.book(Reception.MAYA);
        reception.cancel(soonest);
        clock.set(soonest.plan().visit().start().minus(Duration.ofHours(30)));
        var booked = reception.book(Reception.MAYA);
        assertThat(booked.plan().visit().start()).isBefore(clock.instant().plus(Reminders.AHEAD));
        round.remind();
        clock.pass(Duration.ofHours(6));
        round.remind();
        assertThat(reminders(booked)).isEmpty();
    }

    @Test
    void aProgramThatWasAwayRemindsLateAndNotAtTheLastMoment() throws Exception {
        var booked = reception.book(Reception.MAYA);
        clock.set(booked.plan().visit().start().minus(Reminders.TOO_LATE));
        round.remind();
        assertThat(reminders(booked)).isEmpty();
        clock.set(booked.plan().visit().start().minus(Reminders.TOO_LATE).minusSeconds(1));
        round.remind();
        assertThat(reminders(booked)).hasSize(1);
    }

    @Test
    void whoWantsNoReminderGetsNone() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var page = page(booked);
        assertThat(browser.get().uri(page)).bodyText().contains("We remind you two days before");
        assertThat(browser.post().uri(page + "/reminders")).hasStatus3xxRedirection();
        assertThat(browser.get().uri(page)).bodyText().contains("We do not remind you");
        itIsTimeToRemind(booked, Duration.ZERO);
        round.remind();
        assertThat(reminders(booked)).isEmpty();
    }

    @Test
    void toOpenTheLinkSaysNothingAndOneTouchSaysThatSheComes() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var page = page(booked);
        assertThat(browser.get().uri(page + "/coming"))
                .hasStatusOk()
                .bodyText()
                .contains("Are you coming?", "Yes, I’m coming");
        assertThat(answer(booked)).as("a mail server opened it").isFalse();

        assertThat(browser.post().uri(page + "/coming")).hasStatus3xxRedirection();
        assertThat(browser.post().uri(page + "/coming")).as("twice").hasStatus3xxRedirection();
        assertThat(answer(booked)).isTrue();
        assertThat(browser.get().uri(page)).bodyText().contains("we are expecting you");

        clock.pass(Duration.ofMinutes(1));
        reception.move(booked);
        assertThat(answer(booked)).as("she said it of another time").isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(browser.post().uri(page + "/coming")).hasStatus3xxRedirection();
        assertThat(answer(booked)).isTrue();
    }

    @Test
    void ofACancelledVisitNobodySaysThatSheComes() throws Exception {
        var booked = reception.book(Reception.MAYA);
        reception.cancel(booked);
        var page = page(booked);
        assertThat(browser.get().uri(page + "/coming")).hasStatusOk().bodyText().contains("This visit is cancelled");
        assertThat(browser.post().uri(page + "/coming")).hasStatus(409);
    }

    private void itIsTimeToRemind(Booked booked, Duration more) {
        clock.set(booked.plan().visit().start().minus(Reminders.AHEAD).plus(more));
    }

    private boolean answer(Booked booked) {
        return new Actor.Visitor()
                .doing(() -> answers.of(booked.plan().clinic(), booked.id()).willCome());
    }

    private String page(Booked booked) {
        return links.page(booked.plan().clinic(), booked.id(), Language.EN).replaceFirst("^https?://[^/]*", "");
    }

    private List<Message> reminders(Booked booked) {
        return written(booked).toList();
    }

    private Stream<Message> written(Booked booked) {
        return outbox.newest(1000).stream()
                .map(Message.StoredMessage::message)
                .filter(message -> message.appointment().equals(booked.id()) && message.kind() == Kind.REMINDER);
    }

    /** Those that would be sent now. */
    private List<Message> waiting(Booked booked) {
        var due = work.across(Actor.Job.MESSAGES, () -> messages.due(clock.instant(), 1000));
        return written(booked)
                .filter(message -> due.stream().anyMatch(each -> each.message().equals(message.id())))
                .toList();
    }
}
