package care.milkway.visit;

/** Why a treatment can't begin, most telling first. */
public enum Hindrance {
    /** It is cancelled. */
    NOT_BOOKED,
    /** Nobody has said yet which practitioner she is. */
    NOT_PRACTISING,
    /** Her profession does not give this. */
    NOT_HER_PROFESSION,
    /** The rule book holds it back: something else is offered. */
    WITHHELD,
    /** Something that decides about it was never asked. */
    NOT_ASKED,
    /** What she told is so old that it is asked once more. */
    ASK_AGAIN,
    /** The letter it needs was not accepted. */
    LETTER_NEEDED,
    /** She has not agreed, or agrees no more. */
    CONSENT_NEEDED;

    /** The key of the sentence that says so, and what to do. */
    public String messageKey() {
        return "record.hindrance." + name();
    }
}
