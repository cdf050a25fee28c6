package care.milkway.scheduling.availability.timeline;

import care.milkway.kernel.Interval;
import java.time.Instant;

/** Stretches of five minutes as bits, counted from 1970; 64 to a word. */
public interface Slots {

    /** The length of a slot. */
    long SECONDS = 300;

    /**
     * Sets in {@code words} what is set here.
     *
     * @param first the number of the first of these words, counted from 1970
     */
    void addTo(long[] words, long first);

    /** The first slot that an interval touches. */
    static long first(Interval interval) {
        return Math.floorDiv(interval.start().getEpochSecond(), SECONDS);
    }

    /** The slot after the last one that an interval touches. */
    static long end(Interval interval) {
        return Math.ceilDiv(ceilingSecond(interval.end()), SECONDS);
    }

    /** The first whole second that is not before a moment. */
    static long ceilingSecond(Instant moment) {
        return moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
    }
}
