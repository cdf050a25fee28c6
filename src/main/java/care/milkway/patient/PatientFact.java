package care.milkway.patient;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Fact;

/** What happens in the register. */
public sealed interface PatientFact extends Fact {

    /** Somebody was entered. */
    record PatientRegistered(ClinicId clinic, PatientId patient) implements PatientFact {}
}
