package care.milkway.scheduling;

import care.milkway.eligibility.Verdict;

/** What came of the wish to move an appointment. Unless it is done, the appointment is as it was. */
public sealed interface Moving {

    /** It takes place at the new time. */
    record Done(Appointment.Booked appointment) implements Moving {}

    /** Somebody else has that time; these are the next. */
    record Taken(Offers next) implements Moving {}

    /** That time was never on offer, or needs a letter. */
    record NotOffered() implements Moving {}

    /** It is so soon that the clinic wants to be called. */
    record TooLate() implements Moving {}

    /** She may not have this service now. */
    record NotEligible(Verdict verdict) implements Moving {}

    /** There is no such appointment, or it is cancelled. */
    record Unknown() implements Moving {}
}
