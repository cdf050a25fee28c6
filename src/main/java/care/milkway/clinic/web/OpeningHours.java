package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Site;
import care.milkway.clinic.hours.Shift;
import care.milkway.page.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When somebody is there to treat people, as the weekly hours of the team say: so it is never out of date. */
public final class OpeningHours {

    /** Days after each other on which the hours are the same; public for the templates. */
    public record Days(DayOfWeek first, DayOfWeek last, List<Shift> shifts) {

        public boolean has(DayOfWeek day) {
            return first.compareTo(day) <= 0 && last.compareTo(day) >= 0;
        }

        /** Such as Monday to Friday. */
        public String names(Texts t) {
            return first == last
                    ? t.weekday(first)
                    : t.get(first.plus(1) == last ? "hours.and" : "hours.to", t.weekday(first), t.weekday(last));
        }

        /** Such as 9:00 AM to 1:00 PM, 2:00 PM to 5:00 PM. */
        public String times(Texts t) {
            return shifts.isEmpty()
                    ? t.get("hours.closed")
                    : shifts.stream()
                            .map(each -> t.get("hours.from", t.time(each.from()), t.time(each.to())))
                            .collect(Collectors.joining(", "));
        }
    }

    private OpeningHours() {}

    /** From when the first until when the last person is there. */
    public static List<Days> of(Clinic clinic, Site site) {
        return grouped(day -> {
            var shifts = clinic.practitioners().stream()
                    .flatMap(each -> shifts(each, site, day))
                    .toList();
            return first(shifts).map(from -> new Shift(from, last(shifts))).stream()
                    .toList();
        });
    }

    /** When one person is there. */
    public static List<Days> of(Practitioner person, Site site) {
        return grouped(day -> shifts(person, site, day)
                        .sorted(Comparator.comparing(Shift::from))
                        .toList())
                .stream()
                .filter(each -> !each.shifts().isEmpty())
                .toList();
    }

    private interface OfDay {
        List<Shift> shifts(DayOfWeek day);
    }

    private static List<Days> grouped(OfDay ofDay) {
        var all = new ArrayList<Days>();
        for (var day : DayOfWeek.values()) {
            var shifts = ofDay.shifts(day);
            if (!all.isEmpty() && all.getLast().shifts().equals(shifts)) {
                all.set(all.size() - 1, new Days(all.getLast().first(), day, shifts));
            } else {
                all.add(new Days(day, day, shifts));
            }
        }
        return all;
    }

    private static Stream<Shift> shifts(Practitioner person, Site site, DayOfWeek day) {
        return person.hours().stream()
                .filter(each -> each.site().equals(site.key()))
                .flatMap(each -> each.weekly().getOrDefault(day, List.of()).stream());
    }

    private static Optional<LocalTime> first(List<Shift> shifts) {
        return shifts.stream().map(Shift::from).min(LocalTime::compareTo);
    }

    private static LocalTime last(List<Shift> shifts) {
        return shifts.stream().map(Shift::to).max(LocalTime::compareTo).orElseThrow();
    }
}
