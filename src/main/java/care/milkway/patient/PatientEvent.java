package care.milkway.patient;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;

/** What happens in the register. */
public sealed interface PatientEvent extends DomainEvent {

    /** Somebody was entered. */
    record PatientRegistered(ClinicId clinic, PatientId patient) implements PatientEvent {}
}
