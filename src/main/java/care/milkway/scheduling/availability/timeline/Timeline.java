package care.milkway.scheduling.availability.timeline;

import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time as a row of five-minute slots, one bit each. What takes many comparisons with intervals is here a
 * few shifts of whole words.
 */
public final class Timeline {

    private final long origin;
    private final int slots;
    private final long[] words;

    private Timeline(long origin, int slots, long[] words) {
        this.origin = origin;
        this.slots = slots;
        this.words = words;
    }

    /** All slots clear. The start of the first slot is {@code start}, rounded down to five minutes. */
    public static Timeline clear(Instant start, Instant end) {
        var origin = Math.floorDiv(start.getEpochSecond(), Slots.SECONDS);
        var slots = (int) (Math.ceilDiv(end.getEpochSecond(), Slots.SECONDS) - origin);
        return new Timeline(origin, slots, new long[(slots + 63) / 64]);
    }

    public Timeline clear() {
        return new Timeline(origin, slots, new long[words.length]);
    }

    public Timeline copy() {
        return new Timeline(origin, slots, words.clone());
    }

    /** Sets every slot that the interval touches, even in part. */
    public void mark(Interval interval) {
        mark(Slots.first(interval) - origin, Slots.end(interval) - origin);
    }

    private void mark(long from, long to) {
        Bits.set(words, (int) Math.max(0, from), (int) Math.min(slots, to));
    }

    /** Clears every slot that begins at this moment or later. */
    public void clearFrom(Instant moment) {
        var first = Math.ceilDiv(Slots.ceilingSecond(moment), Slots.SECONDS) - origin;
        for (int slot = (int) Math.max(0, first); slot < slots; slot++) {
            words[slot >> 6] &= ~(1L << slot);
        }
    }

    /** Sets what is set in either. */
    public void add(Timeline other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /** Leaves only what is set in both. */
    public void keep(Timeline other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
    }

    /** Sets what is set elsewhere. */
    public void add(Slots slots) {
        var first = Math.floorDiv(origin, 64L);
        var shift = (int) Math.floorMod(origin, 64L);
        var aligned = new long[words.length + 1];
        slots.addTo(aligned, first);
        for (int i = 0; i < words.length; i++) {
            words[i] |= shift == 0 ? aligned[i] : aligned[i] >>> shift | aligned[i + 1] << (64 - shift);
        }
        clearTail();
    }

    /** Sets what is clear and clears what is set. */
    public void invert() {
        for (int i = 0; i < words.length; i++) {
            words[i] = ~words[i];
        }
        clearTail();
    }

    private void clearTail() {
        if ((slots & 63) != 0) {
            words[words.length - 1] &= -1L >>> (64 - (slots & 63));
        }
    }

    /**
     * Leaves only the slots with which a run of set slots begins: slot s if all from {@code s - before} to
     * {@code s + length - 1} are set. Slots outside the timeline count as clear.
     */
    public void keepStarts(int before, int length) {
        var reached = 1;
        var wanted = before + length;
        while (reached < wanted) {
            var step = Math.min(reached, wanted - reached);
            keepIfLater(step);
            reached += step;
        }
        shiftLater(before);
    }

    /** Leaves a slot only if the one that is so many later is set too. */
    private void keepIfLater(int by) {
        for (int i = 0; i < words.length; i++) {
            var later = word(i + (by >> 6)) >>> (by & 63);
            if ((by & 63) != 0) {
                later |= word(i + (by >> 6) + 1) << (64 - (by & 63));
            }
            words[i] &= later;
        }
    }

    private void shiftLater(int by) {
        if (by == 0) {
            return;
        }
        for (int i = words.length - 1; i >= 0; i--) {
            var earlier = word(i - (by >> 6)) << (by & 63);
            if ((by & 63) != 0) {
                earlier |= word(i - (by >> 6) - 1) >>> (64 - (by & 63));
            }
            words[i] = earlier;
        }
        clearTail();
    }

    private long word(int index) {
        return index >= 0 && index < words.length ? words[index] : 0;
    }

    /** The first set slot at or after this one, or -1. */
    public int next(int slot) {
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

    /** How many slots are set that begin in the interval, whose ends lie between slots. */
    public int count(Interval interval) {
        var from = Math.max(0, slot(interval.start()));
        var end = Math.min(slots, slot(interval.end()));
        var sum = 0;
        for (var slot = from; slot < end; slot = (slot | 63) + 1) {
            var word = words[slot >> 6] & (-1L << slot);
            sum += Long.bitCount(end - (slot & ~63) < 64 ? word & ~(-1L << end) : word);
        }
        return sum;
    }

    public boolean get(int slot) {
        return (words[slot >> 6] >>> slot & 1) != 0;
    }

    public void set(int slot) {
        words[slot >> 6] |= 1L << slot;
    }

    public int slots() {
        return slots;
    }

    public Instant at(int slot) {
        return Instant.ofEpochSecond((origin + slot) * Slots.SECONDS);
    }

    /** The slot in which a moment lies; may be outside. */
    public int slot(Instant moment) {
        return (int) (Math.floorDiv(moment.getEpochSecond(), Slots.SECONDS) - origin);
    }

    public static int slots(Duration duration) {
        return (int) (duration.toSeconds() / Slots.SECONDS);
    }
}
