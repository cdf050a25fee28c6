package care.milkway.visit;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import java.util.List;
import java.util.Optional;

/**
 * How often a sore spot came back in eight weeks, where that is so often that somebody should think of the reason.
 *
 * @param sameSpot whether it was at one place
 */
public record RecurrenceAdvice(int times, boolean sameSpot) {

    /** Whoever knows of it; visits know nothing of episodes. */
    public interface Source {

        /**
         * None if it did not come back so often.
         *
         * @param entries all of the register that are hers
         */
        Optional<RecurrenceAdvice> of(ClinicId clinic, AppointmentId visit, List<PatientId> entries);
    }
}
