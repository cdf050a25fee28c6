package care.milkway.scheduling.desk;

import care.milkway.clinic.Mode;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.triage.CheckId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Book this for somebody who is on the phone or stands before the desk.
 *
 * @param appointment what it will be called: the same sent twice books once
 * @param service the code of what she comes for
 * @param site where, if she works at several places and is not there by her hours
 * @param price before tax, if it is not what the clinic says
 * @param language the one she is written to in
 */
public record DeskBooking(
        ClinicId clinic,
        AppointmentId appointment,
        PatientId patient,
        String service,
        Mode mode,
        Optional<CheckId> check,
        Instant start,
        String practitioner,
        Optional<String> site,
        Optional<BigDecimal> price,
        Language language,
        Optional<RuleOverride> override) {}
