package care.milkway.scheduling.sick;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is offered whose practitioner can't come.
 *
 * @param sequence the state of the appointment it is for
 * @param time none if nothing was free that she may have
 * @param deadline after it she is called
 */
public record Alternative(AppointmentId appointment, int sequence, Optional<OfferedTime> time, Instant deadline) {

    /** With whom, where and when. */
    public record OfferedTime(ResourceId practitioner, String site, Interval visit) {}

    public boolean isOverdue(Instant now) {
        return time.isEmpty() || !deadline.isAfter(now);
    }
}
