package care.milkway.referral;

import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.referral.document.Document;
import care.milkway.referral.document.DocumentFault;
import java.util.Optional;

/**
 * A letter that comes in.
 *
 * @param document none if it is promised, or could not be kept
 * @param fault why it could not be kept
 */
public record NewLetter(
        Optional<AppointmentId> appointment,
        Optional<PatientId> patient,
        Arrival arrival,
        Optional<Signature> signature,
        Optional<Document> document,
        Optional<DocumentFault> fault) {}
