package care.milkway.scheduling.availability.timeline;

import care.milkway.kernel.Interval;
import java.time.Instant;

/** A little more than seven days of slots, from a fixed moment of the calendar of words. Never changes. */
public final class Week {

    public static final int WORDS = 32;
    static final int SLOTS = WORDS * 64;

    private final long number;
    private final long[] words;

    private Week(long number, long[] words) {
        this.number = number;
        this.words = words;
    }

    public static Week clear(long number) {
        return new Week(number, new long[WORDS]);
    }

    /** The number of the week in which a slot lies. */
    public static long of(long slot) {
        return Math.floorDiv(slot, SLOTS);
    }

    /** From its first moment to the first after it. */
    public Interval span() {
        return new Interval(
                Instant.ofEpochSecond(number * SLOTS * Slots.SECONDS),
                Instant.ofEpochSecond((number + 1) * SLOTS * Slots.SECONDS));
    }

    /** The same with the part of the interval that lies in this week. */
    public Week with(Interval interval) {
        var changed = words.clone();
        Bits.set(changed, from(interval), to(interval));
        return new Week(number, changed);
    }

    /** Sets in {@code into} what is set here; {@code first} is the number of its first word. */
    public void addTo(long[] into, long first) {
        var offset = number * WORDS - first;
        for (int i = (int) Math.max(0, -offset); i < WORDS && i + offset < into.length; i++) {
            into[(int) (i + offset)] |= words[i];
        }
    }

    /** Whether anything is set in the part of the interval that lies in this week. */
    public boolean touches(Interval interval) {
        return Bits.any(words, from(interval), to(interval));
    }

    private int from(Interval interval) {
        return (int) Math.max(0, Slots.first(interval) - number * SLOTS);
    }

    private int to(Interval interval) {
        return (int) Math.min(SLOTS, Slots.end(interval) - number * SLOTS);
    }
}
