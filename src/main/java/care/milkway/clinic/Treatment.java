package care.milkway.clinic;

/** What a service does. The first three are those the duct check decides about. */
public enum Treatment {
    ULTRASOUND(true, true),
    MANUAL_THERAPY(true, true),
    LACTATION_CONSULT(false, false),
    PELVIC_FLOOR_THERAPY(true, false),
    SCAR_THERAPY(true, false),
    POSTPARTUM_THERAPY(true, false),
    INTRO_CALL(false, false);

    private final boolean handsOn;
    private final boolean needsDuctCheck;

    Treatment(boolean handsOn, boolean needsDuctCheck) {
        this.handsOn = handsOn;
        this.needsDuctCheck = needsDuctCheck;
    }

    /** Whether the practitioner touches the body: withheld as soon as a doctor has to look the same day. */
    public boolean handsOn() {
        return handsOn;
    }

    /** Whether it may only be booked with a finished duct check. */
    public boolean needsDuctCheck() {
        return needsDuctCheck;
    }
}
