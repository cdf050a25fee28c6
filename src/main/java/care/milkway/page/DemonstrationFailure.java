package care.milkway.page;

import care.milkway.page.Demonstration.Contradiction;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a sentence, without a stack trace around it. */
class DemonstrationFailure extends AbstractFailureAnalyzer<Contradiction> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, Contradiction wrong) {
        return new FailureAnalysis(wrong.getMessage(), "Take MILKWAY_DEMO away, or set it to false.", wrong);
    }
}
