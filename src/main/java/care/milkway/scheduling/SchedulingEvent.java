package care.milkway.scheduling;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;

/** What happens to appointments. */
public sealed interface SchedulingEvent extends DomainEvent {

    AppointmentId appointment();

    /** A time is kept for somebody who is still typing. */
    record TimeHeld(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** Somebody no longer wants the time she held. */
    record HoldLetGo(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** A hold ran out, and somebody else needed the time. */
    record HoldExpired(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** Somebody booked the time she held. */
    record AppointmentBooked(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** An appointment takes place at another time or with somebody else. */
    record AppointmentMoved(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** Staff accepted or refused the letter that an appointment waits for. */
    record LetterDecided(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** Her practitioner can't come, and she is offered something else, or called if nothing is free. */
    record AlternativeOffered(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}

    /** An appointment will not take place. */
    record AppointmentCancelled(ClinicId clinic, AppointmentId appointment) implements SchedulingEvent {}
}
