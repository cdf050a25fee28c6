package care.milkway.clinic;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Fact;

/** What happens to clinics. */
public sealed interface ClinicFact extends Fact {

    /** A new description of the clinic is in force. */
    record ClinicDescribed(ClinicId clinic, int version) implements ClinicFact {}
}
