package care.milkway.visit.record;

import care.milkway.clinic.Profession;
import care.milkway.kernel.AppointmentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A record as it was signed.
 *
 * @param treated whether hands or a device were laid on
 * @param ultrasound whether ultrasound was given
 * @param course what changed from before to after
 */
public record SignedRecord(
        AppointmentId visit,
        String signer,
        Profession profession,
        String registration,
        boolean treated,
        boolean ultrasound,
        Course course,
        RecordFields fields,
        Instant at) {

    /** Pain from 0 to 10 and the longer axis of the lump in mm, as far as they were measured. */
    public record Course(
            Optional<Integer> painBefore,
            Optional<Integer> painAfter,
            Optional<Integer> lumpBefore,
            Optional<Integer> lumpAfter) {

        /** Whether anything became less; what was not measured did not. */
        public boolean responded() {
            return less(painBefore, painAfter) || less(lumpBefore, lumpAfter);
        }

        private static boolean less(Optional<Integer> before, Optional<Integer> after) {
            return before.flatMap(was -> after.filter(is -> is < was)).isPresent();
        }
    }
}
