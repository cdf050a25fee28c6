package care.milkway.dose;

/** A surface in cm2: of a head, where it is its effective radiating area (ERA), or of what is treated. */
public record Area(double squareCentimetres) {

    public Area {
        DoseNumbers.positive(squareCentimetres, "an area");
    }
}
