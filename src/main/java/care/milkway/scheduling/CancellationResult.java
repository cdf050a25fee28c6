package care.milkway.scheduling;

/** What came of the request to cancel. */
public sealed interface CancellationResult {

    /** It is cancelled, now or already before. */
    record Done() implements CancellationResult {}

    /** It is so soon that the clinic wants to be called. */
    record TooLate() implements CancellationResult {}

    /** There is no such appointment. */
    record Unknown() implements CancellationResult {}
}
