package care.milkway.clinic.hours;

import care.milkway.kernel.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner works at a site: the same every week, but for exceptions.
 *
 * @param site the key of the site
 */
public record WorkingHours(String site, Map<DayOfWeek, List<Shift>> weekly, List<OtherDay> exceptions) {

    /** A day that is not like the others of its name: other shifts, or none at all. */
    public record OtherDay(LocalDate day, List<Shift> shifts) {

        public OtherDay(LocalDate day, @Nullable List<Shift> shifts) {
            this.day = day;
            this.shifts = shifts == null ? List.of() : List.copyOf(shifts);
        }
    }

    public WorkingHours(String site, Map<DayOfWeek, List<Shift>> weekly, @Nullable List<OtherDay> exceptions) {
        this.site = site;
        this.weekly = Map.copyOf(weekly);
        this.exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    /**
     * The working time of one day as moments. An hour that the clock skips does not exist, and one that it repeats
     * is worked once, the first time.
     */
    public List<Interval> on(LocalDate day, ZoneId zone) {
        var time = new ArrayList<Interval>();
        for (var shift : shifts(day)) {
            var from = day.atTime(shift.from());
            var to = day.atTime(shift.to());
            var start = from.atZone(zone);
            var end = to.atZone(zone);
            if (start.getOffset().equals(end.getOffset())
                    && start.toLocalDateTime().equals(from)) {
                time.add(new Interval(start.toInstant(), end.toInstant()));
            } else {
                aroundTheChange(from, to, zone, time);
            }
        }
        return time;
    }

    /** The part of a shift before the clock jumps, and the part after what the jump skips or repeats. */
    private static void aroundTheChange(LocalDateTime from, LocalDateTime to, ZoneId zone, List<Interval> time) {
        var midnight = from.toLocalDate().atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(midnight.minusNanos(1));
        var before = change.getDateTimeBefore();
        var after = change.isGap() ? change.getDateTimeAfter() : before;
        add(time, from, to.isBefore(before) ? to : before, change.getOffsetBefore());
        add(time, from.isAfter(after) ? from : after, to, change.getOffsetAfter());
    }

    private static void add(List<Interval> time, LocalDateTime from, LocalDateTime to, ZoneOffset offset) {
        if (from.isBefore(to)) {
            time.add(new Interval(from.toInstant(offset), to.toInstant(offset)));
        }
    }

    private List<Shift> shifts(LocalDate day) {
        for (var exception : exceptions) {
            if (exception.day().equals(day)) {
                return exception.shifts();
            }
        }
        return weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
