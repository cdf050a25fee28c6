package care.milkway.triage;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Fact;

/** What happens to duct checks. */
public sealed interface TriageFact extends Fact {

    CheckId check();

    /** Somebody began to answer. */
    record CheckStarted(ClinicId clinic, CheckId check) implements TriageFact {}

    /** Somebody answered a step. */
    record StepAnswered(ClinicId clinic, CheckId check) implements TriageFact {}

    /** Somebody saw what follows from her answers. */
    record CheckFinished(ClinicId clinic, CheckId check, Disposition disposition) implements TriageFact {}
}
