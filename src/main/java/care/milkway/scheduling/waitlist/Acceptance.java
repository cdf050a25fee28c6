package care.milkway.scheduling.waitlist;

import care.milkway.eligibility.Verdict;
import care.milkway.kernel.AppointmentId;

/** What came of taking an offered time. */
public sealed interface Acceptance {

    /** It is hers. */
    record Done(AppointmentId appointment) implements Acceptance {}

    /** Too late: the time to answer is over, somebody else was quicker, or she has answered already. */
    record Over() implements Acceptance {}

    /** Her answers are too old, or some are missing: the check comes first, and the time is kept meanwhile. */
    record CheckFirst() implements Acceptance {}

    /** By what she answers now she may not have this treatment; the time goes to others. */
    record NotEligible(Verdict.NotEligible because) implements Acceptance {}

    /** There is no such offer in her place. */
    record Unknown() implements Acceptance {}
}
