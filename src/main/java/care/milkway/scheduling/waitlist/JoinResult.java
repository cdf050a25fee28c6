package care.milkway.scheduling.waitlist;

import care.milkway.eligibility.Verdict;

/** What came of joining the waiting list. */
public sealed interface JoinResult {

    /** She waits, once she has opened the link in her mailbox. */
    record Done(WaitingEntry entry) implements JoinResult {}

    /** With this address as many places are taken as one may have. */
    record TooMany() implements JoinResult {}

    /** She may not have this service now. */
    record NotEligible(Verdict verdict) implements JoinResult {}
}
