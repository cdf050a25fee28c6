package care.milkway.dose;

/** For how long the head is on the skin, in minutes. */
public record TreatmentTime(double minutes) {

    private static final double SECONDS = 60;

    public TreatmentTime {
        DoseNumbers.positive(minutes, "a time");
    }

    double seconds() {
        return minutes * SECONDS;
    }
}
