package care.milkway.patient;

import care.milkway.audit.Audit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to an entry of the register, as the audit tells it. */
@Component
class PatientAudit {

    private final Audit audit;

    PatientAudit(Audit audit) {
        this.audit = audit;
    }

    void registered(PatientId patient, Contact contact) {
        audit.created(
                subject(patient),
                Map.of(
                        "name", contact.name(),
                        "email", contact.email(),
                        "phone", contact.phone(),
                        "language", contact.language().code()));
    }

    void read(PatientId patient) {
        audit.read(subject(patient));
    }

    void confirmed(PatientId patient) {
        audit.updated(subject(patient), Map.of("confirmed", "no"), Map.of("confirmed", "yes"));
    }

    void calledAt(PatientId patient, String before, String now) {
        audit.updated(subject(patient), Map.of("phone", before), Map.of("phone", now));
    }

    void merged(PatientId patient, PatientId into) {
        audit.updated(
                subject(patient), Map.of(), Map.of("merged into", into.value().toString()));
    }

    void parted(PatientId patient, PatientId from) {
        audit.updated(subject(patient), Map.of("merged into", from.value().toString()), Map.of());
    }

    void babyBornOn(PatientId patient, String before, String now) {
        audit.updated(subject(patient), Map.of("baby born on", before), Map.of("baby born on", now));
    }

    static Audit.Subject subject(PatientId patient) {
        return new Audit.Subject("patient", patient.value(), Optional.of(patient.value()));
    }
}
