package care.milkway.scheduling.web;

import care.milkway.scheduling.availability.FreeDays;
import care.milkway.scheduling.availability.FreeDays.FreeDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The days that stand side by side: all of them, or of a year the eight weeks with the day that is shown; public for the
 * templates.
 *
 * @param earlier the first day before these; none: they begin today
 * @param later the first day after these; none: the horizon ends with them
 */
public record DayStrip(List<FreeDay> days, Optional<LocalDate> earlier, Optional<LocalDate> later) {

    private static final int WEEKS = 8 * 7;

    /** Up to so many are not cut. */
    private static final int UNCUT = WEEKS + 7;

    static DayStrip of(FreeDays free) {
        var days = free.days();
        if (days.size() <= UNCUT) {
            return new DayStrip(days, Optional.empty(), Optional.empty());
        }
        var first = days.getFirst().date();
        var shown = Math.clamp(first.until(free.day(), ChronoUnit.DAYS), 0, days.size() - 1);
        var from = shown / WEEKS * WEEKS;
        var until = Math.min(from + WEEKS, days.size());
        return new DayStrip(
                days.subList(from, until),
                from == 0 ? Optional.empty() : Optional.of(first.plusDays(from - WEEKS)),
                until == days.size() ? Optional.empty() : Optional.of(first.plusDays(until)));
    }
}
