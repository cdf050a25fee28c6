package care.milkway.clinic.file;

import care.milkway.clinic.hours.Shift;
import care.milkway.clinic.hours.WorkingHours;
import care.milkway.clinic.hours.WorkingHours.OtherDay;
import care.milkway.page.FieldPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds a shift during which a practitioner already works, be it at another site: on each day of the week and each other day. */
final class OverlappingShifts {

    private record Placed(Shift shift, FieldPath path) {}

    private OverlappingShifts() {}

    /** The path starts at the entry of the hours. */
    static Optional<FieldPath> in(List<WorkingHours> hours) {
        for (var day : DayOfWeek.values()) {
            var placed = new ArrayList<Placed>();
            for (int i = 0; i < hours.size(); i++) {
                weekly(hours.get(i), i, day, placed);
            }
            var meeting = meeting(placed);
            if (meeting.isPresent()) {
                return meeting;
            }
        }
        return exceptionalDays(hours);
    }

    private static Optional<FieldPath> exceptionalDays(List<WorkingHours> hours) {
        var days = new TreeSet<LocalDate>();
        hours.forEach(each -> each.exceptions().forEach(other -> days.add(other.day())));
        return days.stream()
                .map(day -> meeting(on(hours, day)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Placed> on(List<WorkingHours> hours, LocalDate day) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < hours.size(); i++) {
            var others = hours.get(i).exceptions();
            var index = others.stream().map(OtherDay::day).toList().indexOf(day);
            if (index < 0) {
                weekly(hours.get(i), i, day.getDayOfWeek(), placed);
            } else {
                add(others.get(index).shifts(), FieldPath.of(i, "exceptions", index, "shifts"), placed);
            }
        }
        return placed;
    }

    private static void weekly(WorkingHours hours, int index, DayOfWeek day, List<Placed> placed) {
        add(hours.weekly().getOrDefault(day, List.of()), FieldPath.of(index, "weekly", day.name()), placed);
    }

    private static void add(List<Shift> shifts, FieldPath path, List<Placed> placed) {
        for (int i = 0; i < shifts.size(); i++) {
            placed.add(
                    new Placed(shifts.get(i), FieldPath.of(i).under(path.steps().toArray())));
        }
    }

    private static Optional<FieldPath> meeting(List<Placed> placed) {
        var earlier = new HashSet<Shift>();
        for (var each : placed) {
            if (earlier.stream().anyMatch(each.shift()::overlaps)) {
                return Optional.of(each.path());
            }
            earlier.add(each.shift());
        }
        return Optional.empty();
    }
}
