package care.milkway.dose;

/** What is never done, whatever the reason. */
public enum DoseRefusal {
    /** Evidence 4 and 5.5: IEC 60601-2-5 allows 3 W/cm2 at most [M]. */
    OVER_THREE_WATTS("intensity", "5.5"),
    /** The device's own limit. */
    OVER_THE_DEVICE("intensity", "5.5"),
    /** Evidence 5.5: a BNR over 8 [M]. */
    BEAM_TOO_UNEVEN("device", "5.5"),
    /** Evidence 4: Schabrun 2008, 59 % of power tests were outside 20 %. */
    NOT_CALIBRATED("device", "4"),
    /** Evidence 5.5: 1 to 15 minutes. */
    TIME_OUT_OF_RANGE("minutes", "5.5"),
    /** Evidence 4: a hard stop, or what holds the treatment back now. */
    CONTRAINDICATED("device", "4"),
    /** Nobody has asked what would speak against it: unknown is never no. */
    NOT_ASKED("device", "2.2 R23");

    private final String field;
    private final String evidence;

    DoseRefusal(String field, String evidence) {
        this.field = field;
        this.evidence = evidence;
    }

    /** Where somebody who fills it in finds what to change. */
    public String field() {
        return field;
    }

    /** The section it is taken from. */
    public String evidence() {
        return evidence;
    }
}
