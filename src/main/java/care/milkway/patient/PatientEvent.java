package care.milkway.patient;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import java.util.UUID;

/** What happens in the register. */
public sealed interface PatientEvent extends DomainEvent {

    /** Somebody was entered. */
    record PatientRegistered(ClinicId clinic, PatientId patient) implements PatientEvent {}

    /** Somebody asked the clinic something by the form of its site. */
    record QuestionAsked(ClinicId clinic, UUID question) implements PatientEvent {}
}
