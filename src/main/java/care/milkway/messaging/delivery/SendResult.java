package care.milkway.messaging.delivery;

import care.milkway.messaging.FailureReason;
import java.time.Instant;

/** What came of an attempt to send. Causes are names of errors and numbers, never an address. */
sealed interface SendResult {

    record Sent() implements SendResult {}

    /** The server will never take this message; the next one it may. */
    record Refused(FailureReason reason) implements SendResult {}

    /** Not now, says the server about this message. */
    record PutOff(String cause) implements SendResult {}

    /** The connection broke during this message: whether it was taken over nobody knows. */
    record Broken(String cause) implements SendResult {}

    /** Not at this hour: nobody is woken. It does not count. */
    record NotNow(Instant until) implements SendResult {}

    /** There is no connection: it does not answer, or does not let us in. */
    record Unreachable(String cause) implements SendResult {}
}
