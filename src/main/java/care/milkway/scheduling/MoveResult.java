package care.milkway.scheduling;

import care.milkway.eligibility.Verdict;
import care.milkway.scheduling.availability.Offers;
import java.math.BigDecimal;

/** What came of the request to move an appointment. Unless it is done, the appointment is as it was. */
public sealed interface MoveResult {

    /** It takes place at the new time. */
    record Done(Appointment.Booked appointment) implements MoveResult {}

    /** Somebody else has that time; these are the next. */
    record Taken(Offers next) implements MoveResult {}

    /** That time was never on offer, or needs a letter. */
    record NotOffered() implements MoveResult {}

    /** It costs something else by now, and she has to agree to that first; both with tax. */
    record NewPrice(BigDecimal before, BigDecimal now) implements MoveResult {}

    /** It is so soon that the clinic wants to be called. */
    record TooLate() implements MoveResult {}

    /** She may not have this service now. */
    record NotEligible(Verdict verdict) implements MoveResult {}

    /** There is no such appointment, or it is cancelled. */
    record Unknown() implements MoveResult {}
}
