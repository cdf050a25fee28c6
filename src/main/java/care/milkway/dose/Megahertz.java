package care.milkway.dose;

/** How fast a head swings, in MHz. */
public record Megahertz(double value) {

    public Megahertz {
        DoseNumbers.positive(value, "frequency");
    }
}
