package care.milkway.clinic.file;

import care.milkway.kernel.InvalidInput;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator whose file was refused just that, without a stack trace around it. */
class ImportFailure extends AbstractFailureAnalyzer<InvalidInput> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, InvalidInput wrong) {
        return new FailureAnalysis(
                wrong.getMessage(), "Mend the line and import the file again; nothing was changed.", wrong);
    }
}
