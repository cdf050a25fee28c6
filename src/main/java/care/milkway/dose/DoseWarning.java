package care.milkway.dose;

/** What is done only with a reason that is written down. */
public enum DoseWarning {
    /** Evidence 5.5: above published practice [M]. */
    OVER_TWO_WATTS("5.5"),
    /** Evidence 5.5. */
    BEAM_UNEVEN("5.5"),
    /** Evidence 4, labels: the head is kept in motion above 0.5 W/cm2. */
    HEAD_STANDS_STILL("4"),
    /** Evidence 2.2 R23, the stop rule: two sessions did not help [M]. */
    NO_RESPONSE("2.2 R23"),
    /** Evidence 3: no series went beyond seven sessions. */
    BEYOND_SEVEN("3");

    private final String evidence;

    DoseWarning(String evidence) {
        this.evidence = evidence;
    }

    /** The section it is taken from. */
    public String evidence() {
        return evidence;
    }
}
