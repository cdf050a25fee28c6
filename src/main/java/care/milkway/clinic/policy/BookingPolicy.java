package care.milkway.clinic.policy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic lets people book.
 *
 * @param noticeMinutes how long before its start a time can be booked at the latest
 * @param horizonDays how many days ahead times are offered
 * @param cancellationWindowHours until how long before its start a visit can be cancelled or moved online
 * @param holdMinutes how long a chosen time is kept while a person types
 * @param checkValidHours how long after a duct check its result may be used to book
 * @param waitingList how freed times are offered to whoever waits; none: the usual
 * @param callAfterAbsences after how many visits in a year to which somebody did not come she calls to book; none: never
 */
public record BookingPolicy(
        int noticeMinutes,
        int horizonDays,
        int cancellationWindowHours,
        int holdMinutes,
        int checkValidHours,
        @Nullable WaitingListPolicy waitingList,
        @Nullable Integer callAfterAbsences) {

    /** How freed times are offered. */
    public WaitingListPolicy waiting() {
        return waitingList == null ? WaitingListPolicy.DEFAULT : waitingList;
    }

    public Duration notice() {
        return Duration.ofMinutes(noticeMinutes);
    }

    public Duration cancellationWindow() {
        return Duration.ofHours(cancellationWindowHours);
    }

    public Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    public Duration checkValidity() {
        return Duration.ofHours(checkValidHours);
    }

    /** After how many visits in a year to which somebody did not come she calls to book. */
    public Optional<Integer> absencesAllowed() {
        return Optional.ofNullable(callAfterAbsences);
    }
}
