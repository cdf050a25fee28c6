package care.milkway.referral;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.referral.document.DocumentFault;
import care.milkway.referral.document.DocumentType;
import java.time.Instant;
import java.util.Optional;

/**
 * A referral letter, without its document.
 *
 * @param appointment for which visit; none if nobody could tell
 * @param patient for whom; none if nobody could tell
 * @param signature what it says; none as long as nobody has read it
 * @param file what kind of document came with it; none if none did
 * @param fault why the document that came could not be kept, in a word; none if it could
 */
public record Letter(
        LetterId id,
        ClinicId clinic,
        Optional<AppointmentId> appointment,
        Optional<PatientId> patient,
        Arrival arrival,
        Optional<Signature> signature,
        Optional<LetterFile> file,
        Optional<DocumentFault> fault,
        Instant receivedAt,
        LetterDecision decision) {

    /** A document that is kept, and whether it was looked at for viruses. */
    public record LetterFile(DocumentType type, int bytes, int pages, boolean scanned) {}

    public boolean isWaiting() {
        return decision instanceof LetterDecision.Waiting;
    }
}
