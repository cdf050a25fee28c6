package care.milkway.scheduling.availability;

import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.Availability.Candidate;
import care.milkway.scheduling.availability.FreeDays.FreeDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Counts free times day by day, each on the calendar of its site, and lists one day. Pure. */
final class DayByDay {

    private final Availability availability;
    private final List<Candidate> candidates;
    private final List<FreeDay> days;

    /** @param count how many days */
    DayByDay(Availability availability, LocalDate first, int count) {
        this.availability = availability;
        this.candidates = availability.candidates();
        this.days = first.datesUntil(first.plusDays(count)).map(this::count).toList();
    }

    /**
     * @param asked the day whose times are wanted; none: the first that has one
     * @param part the only part of a day that is wanted; none: all of it
     */
    FreeDays at(Optional<LocalDate> asked, Optional<DayPart> part) {
        var first = days.getFirst().date();
        var day = asked.or(() -> days.stream()
                        .filter(each -> each.in(part) > 0)
                        .map(FreeDay::date)
                        .findFirst())
                .orElse(first);
        var known = days.stream().anyMatch(each -> each.date().equals(day));
        return new FreeDays(days, day, known ? times(day, part) : List.of(), known ? elsewhere(day, part) : List.of());
    }

    /** About as much memory as this takes. */
    int bytes() {
        return days.size() * 160
                + candidates.stream()
                        .mapToInt(each -> each.starts().slots() / 8)
                        .sum();
    }

    private FreeDay count(LocalDate day) {
        var free = new EnumMap<DayPart, Integer>(DayPart.class);
        for (var each : DayPart.values()) {
            free.put(each, count(day, each));
        }
        return new FreeDay(day, free);
    }

    private int count(LocalDate day, DayPart when) {
        var during = new HashMap<ZoneId, Interval>();
        var sum = 0;
        for (var candidate : candidates) {
            if (!candidate.letterNeeded()) {
                var zone = candidate.assignment().site().timeZone();
                sum += candidate.starts().count(during.computeIfAbsent(zone, each -> when.on(day, each)));
            }
        }
        return sum;
    }

    private List<Offer> times(LocalDate day, Optional<DayPart> part) {
        return candidates.stream()
                .flatMap(candidate -> offers(candidate, day, part).stream())
                .toList();
    }

    /** Times that need a letter are not worth another day. */
    private List<Offer> elsewhere(LocalDate day, Optional<DayPart> part) {
        return candidates.stream()
                .filter(candidate -> !candidate.letterNeeded()
                        && offers(candidate, day, part).isEmpty())
                .flatMap(candidate -> days.stream()
                        .map(FreeDay::date)
                        .filter(day::isBefore)
                        .flatMap(later -> offers(candidate, later, part).stream())
                        .findFirst()
                        .stream())
                .toList();
    }

    private List<Offer> offers(Candidate candidate, LocalDate day, Optional<DayPart> part) {
        var parts = part.map(List::of).orElseGet(() -> List.of(DayPart.values()));
        return parts.stream()
                .flatMap(each -> starts(candidate, day, each).stream())
                .map(slot -> availability.offer(candidate, slot))
                .toList();
    }

    private List<Integer> starts(Candidate candidate, LocalDate day, DayPart when) {
        var time = candidate.starts();
        var during = when.on(day, candidate.assignment().site().timeZone());
        var end = time.slot(during.end());
        var slots = new ArrayList<Integer>();
        for (var slot = time.next(Math.max(0, time.slot(during.start()))); slot >= 0 && slot < end; ) {
            slots.add(slot);
            slot = time.next(slot + 1);
        }
        return slots;
    }
}
