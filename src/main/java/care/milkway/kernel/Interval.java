package care.milkway.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A half-open span of time: the start belongs to it, the end does not. Never empty. */
public record Interval(Instant start, Instant end) {

    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an interval must end after it starts: " + start + " to " + end);
        }
    }

    public static Interval of(Instant start, Duration length) {
        return new Interval(start, start.plus(length));
    }

    /** From the first moment of a day there to that of the next; where clocks change, 23 or 25 hours. */
    public static Interval ofDay(LocalDate day, ZoneId zone) {
        return ofDays(day, 1, zone);
    }

    /** So many of them in a row, at least one. */
    public static Interval ofDays(LocalDate first, int days, ZoneId zone) {
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(days).atStartOfDay(zone).toInstant());
    }

    /** This interval with {@code before} added in front and {@code after} behind; neither may be negative. */
    public Interval widened(Duration before, Duration after) {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("a buffer is never negative: " + before + ", " + after);
        }
        return new Interval(start.minus(before), end.plus(after));
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
