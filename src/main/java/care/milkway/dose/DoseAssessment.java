package care.milkway.dose;

import care.milkway.dose.DoseCircumstances.Clearance;
import java.util.EnumSet;
import java.util.Set;

/** What speaks against a dose: what refuses it, and what needs a reason. */
public record DoseAssessment(Set<DoseRefusal> refusals, Set<DoseWarning> warnings) {

    /** Evidence 5.5 and 4, line by line; limits themselves are allowed. */
    private static final double MOST_WATTS = 3;

    private static final double MANY_WATTS = 2;
    private static final double MOST_UNEVEN = 8;
    private static final double UNEVEN = 5;
    private static final double WATTS_OF_A_STILL_HEAD = 0.5;
    private static final double LEAST_MINUTES = 1;
    private static final double MOST_MINUTES = 15;
    private static final int SESSIONS_WITHOUT_RESPONSE = 2;
    private static final int MOST_SESSIONS = 7;

    public static DoseAssessment of(UltrasoundDose dose, DoseCircumstances around) {
        return new DoseAssessment(refusals(dose, around), warnings(dose, around));
    }

    private static Set<DoseRefusal> refusals(UltrasoundDose dose, DoseCircumstances around) {
        var found = EnumSet.noneOf(DoseRefusal.class);
        var minutes = dose.time().minutes();
        put(found, DoseRefusal.OVER_THREE_WATTS, dose.satp().isOver(MOST_WATTS));
        put(
                found,
                DoseRefusal.OVER_THE_DEVICE,
                around.ownLimit()
                        .filter(limit -> dose.satp().isOver(limit.wattsPerSquareCentimetre()))
                        .isPresent());
        put(found, DoseRefusal.BEAM_TOO_UNEVEN, dose.head().beamNonuniformity() > MOST_UNEVEN);
        put(found, DoseRefusal.NOT_CALIBRATED, !around.calibrated());
        put(found, DoseRefusal.TIME_OUT_OF_RANGE, minutes < LEAST_MINUTES || minutes > MOST_MINUTES);
        put(found, DoseRefusal.CONTRAINDICATED, around.clearance() == Clearance.CONTRAINDICATED);
        put(found, DoseRefusal.NOT_ASKED, around.clearance() == Clearance.NOT_ASKED);
        return found;
    }

    private static Set<DoseWarning> warnings(UltrasoundDose dose, DoseCircumstances around) {
        var found = EnumSet.noneOf(DoseWarning.class);
        put(found, DoseWarning.OVER_TWO_WATTS, dose.satp().isOver(MANY_WATTS));
        put(found, DoseWarning.BEAM_UNEVEN, dose.head().beamNonuniformity() > UNEVEN);
        put(found, DoseWarning.HEAD_STANDS_STILL, !dose.moving() && dose.satp().isOver(WATTS_OF_A_STILL_HEAD));
        put(found, DoseWarning.NO_RESPONSE, around.before().withoutResponse() >= SESSIONS_WITHOUT_RESPONSE);
        put(found, DoseWarning.BEYOND_SEVEN, around.before().count() >= MOST_SESSIONS);
        return found;
    }

    private static <T> void put(Set<T> found, T each, boolean applies) {
        if (applies) {
            found.add(each);
        }
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    public boolean needsReason() {
        return !warnings.isEmpty();
    }
}
