package care.milkway.scheduling.board;

import care.milkway.scheduling.Appointment;
import java.time.Duration;
import java.time.Instant;

/** How far a visit is, as the board says it: derived from the appointment, what the desk has told, and the hour. */
public enum VisitState {
    PROVISIONAL,
    BOOKED,
    ARRIVED,
    WITH_PRACTITIONER,
    /** What was to be done is done; her practitioner still writes. */
    TREATED,
    DONE,
    /** Nothing of it is open any more. */
    SIGNED,
    LATE,
    NOT_COME,
    CANCELLED;

    /** So long after the start somebody who has not come is late. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    public static VisitState of(Appointment appointment, Attendance attendance, Instant now) {
        return switch (appointment) {
            case Appointment.Held _ -> PROVISIONAL;
            case Appointment.Cancelled _ -> CANCELLED;
            case Appointment.Booked booked -> of(booked, attendance, now);
        };
    }

    private static VisitState of(Appointment.Booked booked, Attendance attendance, Instant now) {
        if (attendance.says(VisitFact.SIGNED)) {
            return SIGNED;
        }
        if (attendance.says(VisitFact.ENDED)) {
            return DONE;
        }
        if (attendance.says(VisitFact.TREATED)) {
            return TREATED;
        }
        if (attendance.says(VisitFact.BEGUN)) {
            return WITH_PRACTITIONER;
        }
        if (attendance.says(VisitFact.ARRIVED)) {
            return ARRIVED;
        }
        if (attendance.says(VisitFact.NOT_COME)) {
            return NOT_COME;
        }
        if (!now.isBefore(lateFrom(booked))) {
            return LATE;
        }
        return booked.provisionalUntil().isPresent() ? PROVISIONAL : BOOKED;
    }

    /** From when on somebody who has not come is late. */
    public static Instant lateFrom(Appointment appointment) {
        return appointment.plan().visit().start().plus(PATIENCE);
    }
}
