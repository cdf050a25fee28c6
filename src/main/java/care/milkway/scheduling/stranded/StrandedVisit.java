package care.milkway.scheduling.stranded;

import care.milkway.kernel.AppointmentId;
import java.time.Instant;
import java.util.Set;

/** A booked visit that fits as things are and would not fit any more. */
public record StrandedVisit(AppointmentId appointment, Instant start, Set<StrandedBecause> because) {

    public StrandedVisit {
        because = Set.copyOf(because);
    }
}
