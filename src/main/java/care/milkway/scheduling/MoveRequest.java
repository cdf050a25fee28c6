package care.milkway.scheduling;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment.Plan;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Move an appointment to this time.
 *
 * @param practitioner who is wanted; none: the one she has, as long as she works here
 * @param agreedTotal what she agreed to pay, tax included; none: what she agreed to when she booked
 */
public record MoveRequest(
        ClinicId clinic,
        AppointmentId appointment,
        Instant start,
        Optional<String> practitioner,
        Optional<BigDecimal> agreedTotal) {

    /** Whether she agreed to the price of the new time. */
    public boolean agreesTo(Plan booked, Plan moved) {
        return agreedTotal.orElse(booked.total()).compareTo(moved.total()) == 0;
    }
}
