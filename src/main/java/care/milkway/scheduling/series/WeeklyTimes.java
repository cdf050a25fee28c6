package care.milkway.scheduling.series;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The same day of the week and the same time on the clock of the wall, however the clock is changed in between: weeks are
 * added to what the clock shows, never hours to a moment. Pure.
 */
public final class WeeklyTimes {

    private WeeklyTimes() {}

    /** So many weeks later; none if that clock skips the hour. Of an hour that it repeats, the first. */
    public static Optional<Instant> start(ZonedDateTime first, int weeks) {
        var shown = first.toLocalDateTime().plusWeeks(weeks);
        return first.getZone().getRules().getValidOffsets(shown).stream()
                .findFirst()
                .map(shown::toInstant);
    }
}
