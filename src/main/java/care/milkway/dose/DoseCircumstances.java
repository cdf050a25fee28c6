package care.milkway.dose;

import java.util.Optional;

/**
 * What decides about a dose beside its own numbers.
 *
 * @param calibrated whether the device was within its calibration on that day
 * @param ownLimit the most the device may be set to, where its maker says less than everybody
 * @param clearance what is known of contraindications
 * @param before the sessions with ultrasound that she has had for this
 */
public record DoseCircumstances(
        boolean calibrated, Optional<Intensity> ownLimit, Clearance clearance, EarlierSessions before) {

    /** What is known of contraindications. */
    public enum Clearance {
        CLEAR,
        CONTRAINDICATED,
        NOT_ASKED
    }

    /**
     * @param count all of them
     * @param withoutResponse how many of the latest, one after another, changed nothing
     */
    public record EarlierSessions(int count, int withoutResponse) {

        public static final EarlierSessions NONE = new EarlierSessions(0, 0);
    }
}
