package care.milkway.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** One line where Spring Boot would write a page. */
class StartFailureReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("Milkway");

    @Override
    public void report(FailureAnalysis failure) {
        var action = failure.getAction();
        LOG.error(
                "Milkway does not start. {}",
                (failure.getDescription() + (action == null ? "" : " " + action)).replaceAll("\\s+", " "));
    }
}
