package care.milkway.scheduling;

import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time as a row of five-minute slots, one bit each. What takes many comparisons with intervals is here a
 * few shifts of whole words.
 */
final class Timeline {

    static final int SLOT_MINUTES = 5;
    private static final long SLOT_SECONDS = SLOT_MINUTES * 60L;

    private final long origin;
    private final int slots;
    private final long[] words;

    private Timeline(long origin, int slots, long[] words) {
        this.origin = origin;
        this.slots = slots;
        this.words = words;
    }

    /** All slots clear. The start of the first slot is {@code start}, rounded down to five minutes. */
    static Timeline clear(Instant start, Instant end) {
        var origin = Math.floorDiv(start.getEpochSecond(), SLOT_SECONDS);
        var slots = (int) (Math.ceilDiv(end.getEpochSecond(), SLOT_SECONDS) - origin);
        return new Timeline(origin, slots, new long[(slots + 63) / 64]);
    }

    Timeline clear() {
        return new Timeline(origin, slots, new long[words.length]);
    }

    /** Sets every slot that the interval touches, even in part. */
    void mark(Interval interval) {
        mark(
                Math.floorDiv(interval.start().getEpochSecond(), SLOT_SECONDS) - origin,
                Math.ceilDiv(ceilingSecond(interval.end()), SLOT_SECONDS) - origin);
    }

    private static long ceilingSecond(Instant moment) {
        return moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
    }

    private void mark(long from, long to) {
        for (var slot = (int) Math.max(0, from); slot < Math.min(slots, to); slot++) {
            words[slot >> 6] |= 1L << slot;
        }
    }

    /** Sets what is set in either. */
    void add(Timeline other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /** Leaves only what is set in both. */
    void keep(Timeline other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
    }

    /** The opposite of every slot. */
    Timeline inverse() {
        var result = clear();
        for (int i = 0; i < words.length; i++) {
            result.words[i] = ~words[i];
        }
        if ((slots & 63) != 0) {
            result.words[words.length - 1] &= -1L >>> (64 - (slots & 63));
        }
        return result;
    }

    /**
     * The slots with which a run of set slots begins: slot s is set if all from {@code s - before} to
     * {@code s + length - 1} are. Slots outside the timeline count as clear.
     */
    Timeline starts(int before, int length) {
        var runs = new Timeline(origin, slots, words.clone());
        var reached = 1;
        var wanted = before + length;
        while (reached < wanted) {
            var step = Math.min(reached, wanted - reached);
            runs.keep(runs.shiftedEarlier(step));
            reached += step;
        }
        return runs.shiftedLater(before);
    }

    private Timeline shiftedEarlier(int by) {
        var result = clear();
        for (int i = 0; i < words.length; i++) {
            result.words[i] = word(i + (by >> 6)) >>> (by & 63);
            if ((by & 63) != 0) {
                result.words[i] |= word(i + (by >> 6) + 1) << (64 - (by & 63));
            }
        }
        return result;
    }

    private Timeline shiftedLater(int by) {
        var result = clear();
        for (int i = words.length - 1; i >= 0; i--) {
            result.words[i] = word(i - (by >> 6)) << (by & 63);
            if ((by & 63) != 0) {
                result.words[i] |= word(i - (by >> 6) - 1) >>> (64 - (by & 63));
            }
        }
        return result;
    }

    private long word(int index) {
        return index >= 0 && index < words.length ? words[index] : 0;
    }

    /** The first set slot at or after this one, or -1. */
    int next(int slot) {
        var index = slot >> 6;
        if (slot >= slots) {
            return -1;
        }
        var word = words[index] & (-1L << slot);
        while (word == 0) {
            index++;
            if (index == words.length) {
                return -1;
            }
            word = words[index];
        }
        var found = (index << 6) + Long.numberOfTrailingZeros(word);
        return found < slots ? found : -1;
    }

    boolean get(int slot) {
        return (words[slot >> 6] >>> slot & 1) != 0;
    }

    int slots() {
        return slots;
    }

    Instant at(int slot) {
        return Instant.ofEpochSecond((origin + slot) * SLOT_SECONDS);
    }

    /** The slot in which a moment lies; may be outside. */
    int slot(Instant moment) {
        return (int) (Math.floorDiv(moment.getEpochSecond(), SLOT_SECONDS) - origin);
    }

    static int slots(Duration duration) {
        return (int) (duration.toMinutes() / SLOT_MINUTES);
    }
}
