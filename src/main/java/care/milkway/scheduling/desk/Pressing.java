package care.milkway.scheduling.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits for somebody at the desk.
 *
 * @param troubled visits that can't be as they were booked; at {@link #MOST} there may be more
 * @param soonestTroubled when the first of them begins
 * @param runningOut provisional bookings that are given back within a day
 * @param soonestDeadline when the first of them is
 */
public record Pressing(
        long troubled, Optional<Instant> soonestTroubled, long runningOut, Optional<Instant> soonestDeadline) {

    /** So many visits are counted at most. */
    public static final int MOST = 100;
}
