package care.milkway.clinic;

import care.milkway.kernel.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
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
     * is worked once.
     */
    public List<Interval> on(LocalDate day, ZoneId zone) {
        var time = new ArrayList<Interval>();
        for (var shift : shifts(day)) {
            var start = day.atTime(shift.from()).atZone(zone).toInstant();
            var end = day.atTime(shift.to()).atZone(zone).toInstant();
            if (start.isBefore(end)) {
                time.add(new Interval(start, end));
            }
        }
        return time;
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
