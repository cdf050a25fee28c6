package care.milkway.dose;

/** For which part of the time the head is on: 1 is continuous. */
public record DutyCycle(double fraction) {

    public static final DutyCycle CONTINUOUS = new DutyCycle(1);

    public DutyCycle {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a duty cycle is above 0 and at most 1");
        }
    }

    public static DutyCycle percent(double percent) {
        return new DutyCycle(percent / 100);
    }
}
