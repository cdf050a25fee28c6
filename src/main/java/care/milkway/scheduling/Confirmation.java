package care.milkway.scheduling;

import care.milkway.eligibility.Verdict;
import java.time.Duration;

/** What came of the request to book a held time. */
public sealed interface Confirmation {

    /** It is hers. */
    record Done(Appointment.Booked appointment) implements Confirmation {}

    /** There is no such hold, or it has run out. */
    record Stale() implements Confirmation {}

    /** The key was used for something else before. */
    record KeyReused() implements Confirmation {}

    /** The clinic changed its services, hours or prices since the time was held: choose again. */
    record Changed() implements Confirmation {}

    /** As many visits are booked for this contact as there may be until its owner confirms one, or one is over. */
    record TooManyUnconfirmed(Duration pause) implements Confirmation {}

    /** A letter is needed, and nothing was said of one. */
    record LetterNeeded() implements Confirmation {}

    /** The clinic asks her to call before she books: she did not come as often as it allows. */
    record CallFirst() implements Confirmation {}

    /** She may not have this service any more. */
    record NotEligible(Verdict verdict) implements Confirmation {}
}
