package care.milkway.scheduling.waitlist;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A freed time, offered to somebody who waits.
 *
 * @param hold what keeps it for her; none: it is whoever comes first
 * @param appointment what she made of it, if she took it
 */
public record TimeOffer(
        UUID id,
        WaitingId waiting,
        UUID freed,
        Optional<AppointmentId> hold,
        ResourceId practitioner,
        String site,
        Interval visit,
        Instant answerUntil,
        Optional<Answer> answer,
        Optional<AppointmentId> appointment) {

    /** What became of it. */
    public enum Answer {
        ACCEPTED,
        REFUSED,
        /** She did not answer in time. */
        RUN_OUT,
        /** Somebody else was quicker, or it is not offered any more. */
        GONE
    }

    /** Whether she can still take it. */
    public boolean isOpen(Instant now) {
        return answer.isEmpty() && answerUntil.isAfter(now);
    }
}
