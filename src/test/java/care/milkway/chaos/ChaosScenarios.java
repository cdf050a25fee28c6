package care.milkway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is killed comes back with everything that was acknowledged, and with nothing twice. */
class ChaosScenarios {

    private static final long SEED = 20261121;

    @Test
    void whateverIsKilledNothingAcknowledgedIsLostOrDoubled() {
        var kills = new Kill[] {Kill.PROGRAM, Kill.CONNECTION};
        try (var rounds = new KillRounds(SEED)) {
            for (int number = 0; number < 10; number++) {
                var round = rounds.round(kills[number % kills.length]);
                System.out.println(round.line());
                assertThat(round.wrong()).as(round.line()).isEmpty();
            }
            assertThat(rounds.verifyAudit()).isZero();
        }
    }
}
