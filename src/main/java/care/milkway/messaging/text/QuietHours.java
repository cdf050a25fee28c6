package care.milkway.messaging.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When no phone rings: from nine in the evening to eight in the morning, on the clock of the clinic. Pure. */
public final class QuietHours {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private QuietHours() {}

    /** When they are over; none if it is not quiet now. */
    public static Optional<Instant> endOf(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        if (here.toLocalTime().isBefore(MORNING)) {
            return Optional.of(here.toLocalDate().atTime(MORNING).atZone(zone).toInstant());
        }
        return here.toLocalTime().isBefore(EVENING)
                ? Optional.empty()
                : Optional.of(here.toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant());
    }
}
