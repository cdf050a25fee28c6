package care.milkway.dose;

/** What every number of a dose has to be. */
final class DoseNumbers {

    private DoseNumbers() {}

    static void positive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a number above 0");
        }
    }
}
