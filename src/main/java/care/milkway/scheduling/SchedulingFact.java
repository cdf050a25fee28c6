package care.milkway.scheduling;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Fact;

/** What happens to appointments. */
public sealed interface SchedulingFact extends Fact {

    AppointmentId appointment();

    /** A time is kept for somebody who is still typing. */
    record TimeHeld(ClinicId clinic, AppointmentId appointment) implements SchedulingFact {}

    /** Somebody no longer wants the time she held. */
    record HoldLetGo(ClinicId clinic, AppointmentId appointment) implements SchedulingFact {}

    /** A hold ran out, and somebody else needed the time. */
    record HoldExpired(ClinicId clinic, AppointmentId appointment) implements SchedulingFact {}

    /** Somebody booked the time she held. */
    record AppointmentBooked(ClinicId clinic, AppointmentId appointment) implements SchedulingFact {}

    /** An appointment takes place at another time or with somebody else. */
    record AppointmentMoved(ClinicId clinic, AppointmentId appointment) implements SchedulingFact {}

    /** An appointment will not take place. */
    record AppointmentCancelled(ClinicId clinic, AppointmentId appointment) implements SchedulingFact {}
}
