package care.milkway.scheduling;

/** What came of the wish to take back what was done to an appointment last. */
public sealed interface ReversalResult {

    /** It is as it was before: at its former time, or cancelled if it had just been booked. */
    record Done() implements ReversalResult {}

    /** The minutes are over in which it may be taken back. */
    record TooLate() implements ReversalResult {}

    /** Somebody else has the former time by now, or nobody offers it any more: it stays where it was moved to. */
    record Gone() implements ReversalResult {}

    /** There is no such appointment. */
    record Unknown() implements ReversalResult {}
}
