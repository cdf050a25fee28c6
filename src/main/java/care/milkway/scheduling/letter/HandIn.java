package care.milkway.scheduling.letter;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.referral.Arrival;
import care.milkway.referral.Signature;
import care.milkway.referral.document.Inspection;
import java.util.Optional;

/**
 * A letter that is handed in for an appointment.
 *
 * @param signature what it says; none where nobody could read it yet
 * @param file what came of looking at it; none if it is only promised
 */
public record HandIn(
        ClinicId clinic,
        AppointmentId appointment,
        Arrival arrival,
        Optional<Signature> signature,
        Optional<Inspection> file) {}
