package care.milkway.scheduling.subscribed;

import care.milkway.clinic.ResourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A practitioner's own calendar, as far as others may know of it.
 *
 * @param host where it is; the rest of its address is a secret
 * @param readAt when it was read last
 * @param failingSince since when it could not be read
 * @param problem why it can't be
 */
public record PrivateCalendar(
        ResourceId practitioner,
        String host,
        Optional<Instant> readAt,
        Optional<Instant> failingSince,
        Optional<CalendarProblem> problem) {}
