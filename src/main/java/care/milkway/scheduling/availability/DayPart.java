package care.milkway.scheduling.availability;

import care.milkway.kernel.Interval;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A part of the day, as people choose it. */
public enum DayPart {
    MORNING(0, 12),
    AFTERNOON(12, 17),
    EVENING(17, 24);

    private final int from;
    private final int until;

    DayPart(int from, int until) {
        this.from = from;
        this.until = until;
    }

    /** Whether a clock that shows this is in it. */
    public boolean includes(LocalTime time) {
        return time.getHour() >= from && time.getHour() < until;
    }

    /** When it is on that day, on the clock of a place. */
    Interval on(LocalDate day, ZoneId zone) {
        var end = until == 24
                ? day.plusDays(1).atStartOfDay(zone)
                : LocalTime.of(until, 0).atDate(day).atZone(zone);
        var start = from == 0
                ? day.atStartOfDay(zone)
                : LocalTime.of(from, 0).atDate(day).atZone(zone);
        return new Interval(start.toInstant(), end.toInstant());
    }
}
