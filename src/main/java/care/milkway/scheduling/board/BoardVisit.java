package care.milkway.scheduling.board;

import care.milkway.scheduling.Appointment;

/** An appointment as the board shows it, with what the desk has told of it. */
public record BoardVisit(Appointment appointment, Attendance attendance) {}
