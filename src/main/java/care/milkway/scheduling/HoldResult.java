package care.milkway.scheduling;

import care.milkway.eligibility.Verdict;
import care.milkway.scheduling.availability.Offers;
import java.time.Duration;

/** What came of the request to hold a time. */
public sealed interface HoldResult {

    /** It is kept for her. */
    record Done(Appointment.Held hold) implements HoldResult {}

    /** Somebody else has it; these are the next. */
    record Taken(Offers next) implements HoldResult {}

    /** Nobody works then, or it is too soon, too far away or off the grid: it was never on offer. */
    record NotOffered() implements HoldResult {}

    /** She, or the network she comes from, has as many as one may have; none of them ends before that time has passed. */
    record TooMany(Duration pause) implements HoldResult {}

    /** The practitioner's profession needs a referral letter for this, and it is too late to get one accepted. */
    record LetterTooLate() implements HoldResult {}

    /** She may not have this service now. */
    record NotEligible(Verdict verdict) implements HoldResult {}
}
