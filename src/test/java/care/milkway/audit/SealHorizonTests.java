package care.milkway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealHorizonTests {

    private final SealHorizon horizon = new SealHorizon();

    @Test
    void onOneServerNothingComesLate() {
        assertThat(horizon.of("700", false)).contains("700");
    }

    /** A seal over a transaction whose entries a crashed server still owes would call them slipped in. */
    @Test
    void inAClusterATransactionIsSealedOnlyAfterItsServersHadTimeToTidyUp() {
        for (int round = 0; round < SealHorizon.ROUNDS; round++) {
            assertThat(horizon.of("70" + round, true)).isEmpty();
            horizon.answered("70" + round);
        }
        assertThat(horizon.of("705", true)).contains("700");
        horizon.answered("705");
        assertThat(horizon.of("706", true)).contains("701");
    }
}
