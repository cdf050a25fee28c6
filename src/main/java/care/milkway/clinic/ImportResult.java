package care.milkway.clinic;

/** What came of reading a clinic's file. */
public enum ImportResult {
    IMPORTED,
    UNCHANGED,
    /** It was in force once and another one took its place, so only somebody who means it puts it back. */
    OLDER
}
