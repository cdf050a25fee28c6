package care.milkway.scheduling.availability;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is free on each day for as far ahead as a clinic lets people book, and all times of one of these days.
 *
 * @param days every day from today to the last, free or not
 * @param day the one that is looked at: the one asked for, else the first with a free time
 * @param times all times of that day, by practitioner; those that need a letter stand among them
 * @param elsewhere for each practitioner without a time on that day, her first on another
 */
public record FreeDays(List<FreeDay> days, LocalDate day, List<Offer> times, List<Offer> elsewhere) {

    /**
     * How many times are free on a day that can be booked without a letter.
     *
     * @param free by part of the day
     */
    public record FreeDay(LocalDate date, Map<DayPart, Integer> free) {

        public FreeDay {
            free = Map.copyOf(free);
        }

        /** In one part of the day, or in all of it. */
        public int in(Optional<DayPart> part) {
            return part.map(each -> free.getOrDefault(each, 0))
                    .orElseGet(
                            () -> free.values().stream().mapToInt(each -> each).sum());
        }
    }

    /** None of these days has a free time. */
    static FreeDays none(LocalDate first, int days, Optional<LocalDate> asked) {
        var all = first.datesUntil(first.plusDays(days))
                .map(day -> new FreeDay(day, new EnumMap<>(DayPart.class)))
                .toList();
        return new FreeDays(all, asked.orElse(first), List.of(), List.of());
    }

    /** The day that is looked at. */
    public Optional<FreeDay> shown() {
        return days.stream().filter(each -> each.date().equals(day)).findFirst();
    }

    /** The first day after the one that is looked at on which something is free; else the first of all. */
    public Optional<FreeDay> next(Optional<DayPart> part) {
        var free = days.stream().filter(each -> each.in(part) > 0).toList();
        return free.stream()
                .filter(each -> each.date().isAfter(day))
                .findFirst()
                .or(() -> free.stream().findFirst());
    }
}
