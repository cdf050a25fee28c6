package care.milkway.scheduling.board;

/** What came of telling what happened to a visit. */
public enum FactResult {
    DONE,
    /** It is so early that this can't be: nobody is missed before her time, and nobody comes on another day. */
    TOO_EARLY,
    /** It is cancelled, or something that was told before says otherwise. */
    CONTRADICTED,
    UNKNOWN
}
