package care.milkway.scheduling;

/** What came of the wish to cancel. */
public sealed interface Cancellation {

    /** It is cancelled, now or already before. */
    record Done() implements Cancellation {}

    /** It is so soon that the clinic wants to be called. */
    record TooLate() implements Cancellation {}

    /** There is no such appointment. */
    record Unknown() implements Cancellation {}
}
