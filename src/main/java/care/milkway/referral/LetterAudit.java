package care.milkway.referral;

import care.milkway.audit.Audit;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to letters, as the audit tells it; never what stands in them. */
@Component
class LetterAudit {

    private final Audit audit;

    LetterAudit(Audit audit) {
        this.audit = audit;
    }

    void received(LetterId id, NewLetter letter) {
        audit.created(
                subject(id, letter.patient()),
                Map.of(
                        "arrival",
                        letter.arrival().name(),
                        "file",
                        String.valueOf(letter.document().isPresent())));
    }

    void decided(Letter letter, String now) {
        audit.updated(subject(letter), Map.of("state", "waiting"), Map.of("state", now));
    }

    void filed(Letter letter, AppointmentId appointment) {
        audit.updated(
                subject(letter),
                Map.of(),
                Map.of("appointment", appointment.value().toString()));
    }

    void read(Letter letter) {
        audit.read(subject(letter));
    }

    private static Audit.Subject subject(Letter letter) {
        return subject(letter.id(), letter.patient());
    }

    private static Audit.Subject subject(LetterId id, Optional<PatientId> patient) {
        return new Audit.Subject("letter", id.value(), patient.map(PatientId::value));
    }
}
