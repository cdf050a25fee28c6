package care.milkway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.TriagePolicy;
import care.milkway.testing.Allocation;
import org.junit.jupiter.api.Test;

/** What an evaluation costs must not creep up. */
class DuctCheckCostTests {

    /** In bytes. It was 304 when this was written. */
    private static final long CEILING = 320;

    @Test
    void anEvaluationAllocatesLittle() {
        var answers = AnswersBuilder.tenderLump().answers();
        var policy = TriagePolicy.defaults();
        assertThat(Allocation.bytes(() -> DuctCheck.evaluate(answers, policy))).isLessThanOrEqualTo(CEILING);
    }
}
