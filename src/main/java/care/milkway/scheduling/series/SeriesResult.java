package care.milkway.scheduling.series;

import care.milkway.eligibility.Verdict;
import care.milkway.scheduling.Appointment.Booked;
import java.time.Duration;
import java.util.List;

/** What came of the request to book or to move several visits. Unless it is done, nothing has changed. */
public sealed interface SeriesResult {

    /** All of them are hers, in order. */
    record Done(List<Booked> visits) implements SeriesResult {}

    /** One of them at least can't be had any more. */
    record Lost() implements SeriesResult {}

    /** She, or the network she comes from, has as many as there may be. */
    record TooMany(Duration pause) implements SeriesResult {}

    /** The clinic asks her to call before she books. */
    record CallFirst() implements SeriesResult {}

    /** One of them is so soon that the clinic wants to be called. */
    record TooLate() implements SeriesResult {}

    /** She may not have this service now. */
    record NotEligible(Verdict verdict) implements SeriesResult {}
}
