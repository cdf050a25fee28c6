package care.milkway.dose;

/** Watts for each cm2, averaged over the effective radiating area. */
public record Intensity(double wattsPerSquareCentimetre) {

    public Intensity {
        if (!(wattsPerSquareCentimetre >= 0) || Double.isInfinite(wattsPerSquareCentimetre)) {
            throw new IllegalArgumentException("an intensity must be a number from 0");
        }
    }

    boolean isOver(double watts) {
        return wattsPerSquareCentimetre > watts;
    }

    Intensity times(double factor) {
        return new Intensity(wattsPerSquareCentimetre * factor);
    }
}
