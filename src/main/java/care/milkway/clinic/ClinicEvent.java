package care.milkway.clinic;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;

/** What happens to clinics. */
public sealed interface ClinicEvent extends DomainEvent {

    /** A new description of the clinic is in force. */
    record ClinicDescribed(ClinicId clinic, int version) implements ClinicEvent {}
}
