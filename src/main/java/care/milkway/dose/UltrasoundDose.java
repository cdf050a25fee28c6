package care.milkway.dose;

/**
 * What was set and for how long; everything else follows from it (evidence 5.3).
 *
 * @param satp spatial average, temporal peak: what stands on the device
 * @param treated the surface over which the head is moved
 * @param moving whether the head is kept in motion
 */
public record UltrasoundDose(
        Megahertz frequency,
        Intensity satp,
        DutyCycle duty,
        TreatmentTime time,
        Area treated,
        SoundHead head,
        boolean moving) {

    /** Spatial average, temporal average: what heats. */
    public Intensity sata() {
        return satp.times(duty.fraction());
    }

    /** Spatial peak, temporal average: the strongest place of the beam. */
    public Intensity spta() {
        return sata().times(head.beamNonuniformity());
    }

    /** What leaves the head, in joules. */
    public double energy() {
        return sata().wattsPerSquareCentimetre() * head.era().squareCentimetres() * time.seconds();
    }

    /** What meets each cm2 of the treated surface, in J/cm2: less where that is larger than the head. */
    public double fluence() {
        var heads = Math.max(1, treated.squareCentimetres() / head.era().squareCentimetres());
        return sata().wattsPerSquareCentimetre() * time.seconds() / heads;
    }
}
