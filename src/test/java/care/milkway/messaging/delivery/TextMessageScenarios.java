package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Outbox;
import care.milkway.messaging.reminder.ReminderRound;
import care.milkway.patient.Contact;
import care.milkway.patient.PhoneNumber;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.reminder.VisitAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

/** A text message reaches who asked for it, once, at an hour at which nobody is woken, and nobody who said STOP. */
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TextMessageScenarios extends AtTheTextingProvider {

    private final Reception reception;
    private final ReminderRound round;
    private final VisitAnswers answers;
    private final Outbox outbox;

    TextMessageScenarios(Reception reception, ReminderRound round, VisitAnswers answers, Outbox outbox) {
        this.reception = reception;
        this.round = round;
        this.answers = answers;
        this.outbox = outbox;
    }

    @Test
    void whoAskedForItIsTextedOnceWithOneLinkAndNoWordOfWhatItIsFor() throws Exception {
        var booked = remindedByText();
        send();
        send();
        assertThat(PROVIDER.taken()).singleElement().satisfies(text -> {
            assertThat(text).containsEntry("To", "+14165550199").containsEntry("From", "+14165550100");
            assertThat(text.get("Body"))
                    .contains("https://clinic.example/en/appointments/", "/coming", "STOP")
                    .doesNotContainIgnoringCase("ultrasound")
                    .doesNotContainIgnoringCase("breast")
                    .doesNotContain("Maya");
        });
        assertThat(text(booked).sentAt()).isPresent();
    }

    @Test
    void whoDidNotAskIsNotTexted() throws Exception {
        var booked = reception.book(Reception.MAYA);
        reception.confirm(booked);
        itIsTimeFor(booked);
        send();
        assertThat(PROVIDER.taken()).isEmpty();
    }

    @Test
    void aNumberThatSomebodyElseMayHaveTypedIsNotTexted() throws Exception {
        var other =
                new Contact("Somebody Else", "else" + UUID.randomUUID() + "@example.org", "4165550177", Language.EN);
        var booked = reception.book(other);
        new Actor.Visitor().doing(() -> answers.remind(booked.plan().clinic(), booked.id(), true, true));
        itIsTimeFor(booked);
        send();
        assertThat(PROVIDER.taken())
                .as("she has not opened the link in her mailbox")
                .isEmpty();
    }

    @Test
    void aProviderThatFailsForAnHourGetsItInTheEnd() throws Exception {
        var booked = remindedByText();
        for (int minute = 0; minute < 60; minute++) {
            PROVIDER.next(500, 500, 500);
            send();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(PROVIDER.taken()).isEmpty();
        assertThat(PROVIDER.asked()).as("less and less often").isBetween(4, 8);
        PROVIDER.next();
        clock.pass(Duration.ofHours(1));
        send();
        assertThat(PROVIDER.taken()).hasSize(1);
        assertThat(text(booked).sentAt()).isPresent();
    }

    @Test
    void aProviderThatTookItAndNeverAnsweredDoesNotGetItTwice() throws Exception {
        var booked = remindedByText();
        PROVIDER.next(-1);
        send();
        assertThat(text(booked).sentAt()).as("nobody knows").isEmpty();
        clock.pass(Duration.ofMinutes(5));
        send();
        assertThat(PROVIDER.taken()).hasSize(1);
        assertThat(text(booked).sentAt()).isPresent();
    }

    @Test
    void aNumberThatTheProviderDoesNotKnowIsGivenUpAndTheClinicIsTold() throws Exception {
        var booked = remindedByText();
        PROVIDER.next(400);
        send();
        assertThat(text(booked).givenUp()).contains(FailureReason.ADDRESS_REFUSED);
        assertThat(written(booked)).anyMatch(kept -> kept.message().kind() == Kind.NOTE);
    }

    @Test
    void nobodyIsWokenAtNight() throws Exception {
        var booked = reception.book(Reception.MAYA);
        reception.confirm(booked);
        new Actor.Visitor().doing(() -> answers.remind(booked.plan().clinic(), booked.id(), true, true));
        clock.set(Instant.parse("2026-03-04T03:30:00Z")); // half past ten in the evening in Toronto
        round.remind();
        send();
        assertThat(PROVIDER.taken()).isEmpty();
        clock.set(Instant.parse("2026-03-04T12:59:00Z"));
        send();
        assertThat(PROVIDER.taken()).as("a minute before eight").isEmpty();
        clock.set(Instant.parse("2026-03-04T13:00:00Z"));
        send();
        assertThat(PROVIDER.taken()).hasSize(1);
        assertThat(text(booked).attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop. ", "ARRET", "arrêt", "Unsubscribe"})
    void whoAnswersStopGetsNoMoreUntilSheAnswersStart(String word) throws Exception {
        var booked = remindedByText();
        assertThat(answer(word, "+14165550199", true)).isEqualTo(200);
        send();
        assertThat(PROVIDER.asked()).isZero();
        assertThat(text(booked).givenUp()).contains(FailureReason.STOPPED);
        assertThat(written(booked))
                .as("nobody needs to call her")
                .noneMatch(kept -> kept.message().kind() == Kind.NOTE);
        assertThat(answer("start", "+14165550199", true)).isEqualTo(200);
        assertThat(stopped.has("416 555 0199")).isFalse();
    }

    @Test
    void whatTheProviderHasNotSignedChangesNothing() {
        assertThat(answer("STOP", "+14165550199", false)).isEqualTo(403);
        assertThat(stopped.has("+14165550199")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "416 555 0199, CA, +14165550199",
        "(416) 555-0199, US, +14165550199",
        "1-416-555-0199, CA, +14165550199",
        "+33 6 12 34 56 78, CA, +33612345678",
        "416 555 0199 x 12, CA, ",
        "555 0199, CA, ",
        "416 555 0199, FR, ",
        "000 000 0000, CA, "
    })
    void aNumberIsOneThatCanBeDialledOrNone(String typed, String country, String dialled) {
        assertThat(PhoneNumber.of(typed, country).map(PhoneNumber::value).orElse(null))
                .isEqualTo(dialled);
    }

    private Booked remindedByText() throws Exception {
        var booked = reception.book(Reception.MAYA);
        reception.confirm(booked);
        new Actor.Visitor().doing(() -> answers.remind(booked.plan().clinic(), booked.id(), true, true));
        itIsTimeFor(booked);
        return booked;
    }

    private void itIsTimeFor(Booked booked) {
        clock.set(booked.plan().visit().start().minus(Duration.ofDays(2)));
        round.remind();
    }

    private StoredMessage text(Booked booked) {
        return written(booked).stream()
                .filter(kept -> kept.message().kind() == Kind.TEXT)
                .findFirst()
                .orElseThrow();
    }

    private List<StoredMessage> written(Booked booked) {
        return outbox.newest(1000).stream()
                .filter(kept -> kept.message().appointment().equals(booked.id()))
                .toList();
    }
}
