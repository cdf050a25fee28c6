package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Mode;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.availability.Offer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which times would suit somebody who waits, on the clock of the place where the visit is.
 *
 * @param practitioner her key; none: anybody
 * @param site its key; none: any
 * @param last the last day on which it still helps
 */
public record WantedTimes(
        Mode mode,
        Optional<String> practitioner,
        Optional<String> site,
        Set<DayOfWeek> weekdays,
        Set<DayPart> parts,
        LocalDate last) {

    public WantedTimes {
        if (weekdays.isEmpty()) {
            throw new InvalidInput("weekdays", "at least one day of the week is needed");
        }
        if (parts.isEmpty()) {
            throw new InvalidInput("parts", "at least one part of the day is needed");
        }
        weekdays = Set.copyOf(EnumSet.copyOf(weekdays));
        parts = Set.copyOf(EnumSet.copyOf(parts));
    }

    /** Whether this time suits her. */
    boolean include(Offer offer) {
        var start = offer.start();
        return offer.mode() == mode
                && weekdays.contains(start.getDayOfWeek())
                && parts.stream().anyMatch(part -> part.includes(start.toLocalTime()))
                && !start.toLocalDate().isAfter(last)
                && practitioner
                        .filter(key -> !key.equals(offer.practitioner().key()))
                        .isEmpty()
                && site.filter(key -> !key.equals(offer.site().key())).isEmpty();
    }
}
