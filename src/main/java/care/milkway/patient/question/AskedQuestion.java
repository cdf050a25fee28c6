package care.milkway.patient.question;

import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asks a clinic. Never printed: {@link #toString()} tells nothing.
 *
 * @param confirmed whether the owner of the address has answered for it
 * @param person the entry with this address, if both are known to be hers
 * @param answeredBy who has answered, and when; none: nobody yet
 */
public record AskedQuestion(
        UUID id,
        String name,
        String email,
        Language language,
        String words,
        Instant at,
        boolean confirmed,
        Optional<PatientId> person,
        Optional<String> answeredBy) {

    @Override
    public String toString() {
        return "AskedQuestion " + id;
    }
}
