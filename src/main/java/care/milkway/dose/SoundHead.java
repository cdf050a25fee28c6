package care.milkway.dose;

/**
 * What touches the skin, as its last calibration measured it.
 *
 * @param era the effective radiating area
 * @param beamNonuniformity BNR: how much stronger the strongest place of the beam is than its average
 */
public record SoundHead(Area era, double beamNonuniformity) {

    public SoundHead {
        DoseNumbers.positive(beamNonuniformity, "a beam non-uniformity ratio");
    }
}
