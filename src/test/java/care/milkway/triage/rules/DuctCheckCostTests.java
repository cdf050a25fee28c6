package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.testing.Allocation;
import org.junit.jupiter.api.Test;

/** What an evaluation costs must not creep up. */
class DuctCheckCostTests {

    /**
     * In bytes. It is 2,032 since the table is read in sets, hours and degrees; it was 304 when it was read in bits, which no
     * clinician can. It buys more than a million evaluations a second on one core, which is enough.
     */
    private static final long CEILING = 2_200;

    @Test
    void anEvaluationAllocatesLittle() {
        var answers = AnswersBuilder.tenderLump().answers();
        var policy = TriagePolicy.defaults();
        assertThat(Allocation.bytes(() -> DuctCheck.evaluate(answers, policy))).isLessThanOrEqualTo(CEILING);
    }
}
