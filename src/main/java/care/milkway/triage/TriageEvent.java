package care.milkway.triage;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import care.milkway.triage.rules.Disposition;

/** What happens to duct checks. */
public sealed interface TriageEvent extends DomainEvent {

    CheckId check();

    /** Somebody began to answer. */
    record CheckStarted(ClinicId clinic, CheckId check) implements TriageEvent {}

    /** Somebody answered a step. */
    record StepAnswered(ClinicId clinic, CheckId check) implements TriageEvent {}

    /** Somebody saw what follows from her answers. */
    record CheckFinished(ClinicId clinic, CheckId check, Disposition disposition) implements TriageEvent {}
}
