package care.milkway.visit.consent;

/** Where she agrees to be treated. */
public enum ConsentArea {
    LEFT,
    RIGHT,
    BOTH,
    /** Not at the breast: a scar, the pelvic floor. */
    ELSEWHERE
}
