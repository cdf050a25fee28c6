package care.milkway.scheduling.stored;

import java.time.Instant;

/** What came of writing a hold or a booking; only what was made has changed anything. */
public sealed interface Attempt {

    record Made() implements Attempt {}

    /** What it needs is no longer there. */
    record Missed() implements Attempt {}

    /** There are as many as there may be; the next of them ends at that moment. */
    record OverLimit(Instant until) implements Attempt {}
}
