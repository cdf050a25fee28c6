package care.milkway.clinic;

/** What came of reading a clinic's file. */
public enum ImportResult {
    IMPORTED,
    UNCHANGED,
    /** It was in force once and another one took its place, so only somebody who means it puts it back. */
    OLDER,
    /** What is in force was edited on screen since, and nobody's work is overwritten by a start. */
    EDITED_ON_SCREEN
}
