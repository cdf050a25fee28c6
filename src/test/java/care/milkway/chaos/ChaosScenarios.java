package care.milkway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is killed, frozen or kept waiting comes back with everything that was acknowledged, and with nothing twice. */
class ChaosScenarios {

    private static final long SEED = 20261121;

    /** On two cores that are busy with something else as well. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    @Test
    void whateverIsKilledNothingAcknowledgedIsLostOrDoubled() {
        try (var rounds = new KillRounds(SEED)) {
            for (int number = 0; number < 10; number++) {
                var round = rounds.round(Kill.inTurn(number));
                assertThat(round.wrong()).as(round.line()).isEmpty();
            }
            assertThat(rounds.published())
                    .as("somebody edited and published meanwhile")
                    .isNotEmpty();
            assertThat(rounds.toldBesides()).matches("[1-9][0-9]* reminders, [1-9][0-9]* offers");
            assertThat(rounds.cared())
                    .matches(
                            "[1-9]\\d* drafts, [1-9]\\d* signatures, [1-9]\\d* entries, [1-9]\\d* answers, [1-9]\\d* questions");
            assertThat(rounds.verifyAudit()).as("status of audit verify").isZero();
        }
    }

    @Test
    void aFrozenDatabaseKeepsNobodyWaitingAndHealsAlone() {
        var outage = DatabaseGone.observe(Duration.ofSeconds(4), SLACK, SEED);
        assertThat(outage.wrong()).as(outage.report()).isEmpty();
    }

    @Test
    void aMailServerThatHangsKeepsNobodyFromBooking() {
        var outage = HangingMail.observe(10, SLACK, SEED);
        assertThat(outage.wrong()).as(outage.report()).isEmpty();
    }
}
