package care.milkway.scheduling.letter;

/** What a letter lacks. */
public enum LetterFlaw {
    /** Somebody signed it whose letter the clinic does not accept for this. */
    OTHER_SIGNER,
    /** It does not say all it has to. */
    NOT_ALL_SAID,
    /** It bears a day that is still to come. */
    SIGNED_LATER,
    /** It will no longer serve on the day of the visit. */
    TOO_OLD
}
