package care.milkway.triage.rules;

import care.milkway.clinic.policy.TriagePolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The duct check alone, on answers that were already read. */
@State(Scope.Benchmark)
public class DuctCheckBenchmark {

    private final Answers answers = AnswersBuilder.tenderLump().answers();
    private final TriagePolicy policy = TriagePolicy.defaults();

    @Benchmark
    public TriageResult evaluate() {
        return DuctCheck.evaluate(answers, policy);
    }
}
