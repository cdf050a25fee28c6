package care.milkway.scheduling.web;

import care.milkway.clinic.Mode;
import care.milkway.kernel.AppointmentId;
import java.time.Instant;

/**
 * A time that this browser holds, or booked; public for the templates.
 *
 * @param until until when it is held; the beginning of time once it is booked
 * @param back what she looked at when she chose it, as a query
 */
public record HeldTime(
        AppointmentId id,
        String service,
        Instant start,
        Instant until,
        String practitioner,
        String site,
        Mode mode,
        String back) {

    boolean isBooked() {
        return until.equals(Instant.EPOCH);
    }

    boolean isHeldAt(Instant now) {
        return until.isAfter(now);
    }

    boolean isSame(Instant otherStart, String otherPractitioner) {
        return start.equals(otherStart) && practitioner.equals(otherPractitioner);
    }

    HeldTime booked() {
        return new HeldTime(id, service, start, Instant.EPOCH, practitioner, site, mode, back);
    }
}
