package care.milkway.scheduling.stranded;

import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a booked visit has to fit a description.
 *
 * @param takenAt when its time was kept for her; she may have booked it some minutes later
 */
record BookedAhead(
        AppointmentId id,
        String service,
        Mode mode,
        String site,
        ResourceId practitioner,
        Optional<ResourceId> room,
        Optional<ResourceId> device,
        Interval visit,
        Instant takenAt) {}
