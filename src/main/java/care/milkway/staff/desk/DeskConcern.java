package care.milkway.staff.desk;

import care.milkway.kernel.AppointmentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for somebody at the desk of a clinic, without anybody's name.
 *
 * @param count of so many visits, letters or messages
 * @param soonest the start of the first visit that it is about, or the moment at which it is too late
 * @param visit where to look, if there is one visit to look at first
 */
public record DeskConcern(Kind kind, long count, Optional<Instant> soonest, Optional<AppointmentId> visit) {

    /** The most urgent first. */
    public enum Kind {
        /** Somebody can't be given what she comes for: asked once more, she told something that speaks against it. */
        WITHHELD,
        /** Somebody at home has to be called. */
        CALL,
        /** A visit can't be as it was booked: its room, device or person is blocked, or a calibration is over. */
        TROUBLED,
        /** A provisional booking is given back soon. */
        RUNNING_OUT,
        /** Somebody could not be told. */
        UNDELIVERED,
        /** A letter came and nobody has read it. */
        LETTER,
        /** A practitioner's own calendar can't be read. */
        CALENDAR_UNREAD
    }

    /** Whoever knows of such things; staff know nothing of the module that does. */
    public interface Source {

        /** Inside work on a clinic: what waits now, in one statement; none if nothing does. */
        Optional<DeskConcern> now(Instant now);
    }
}
