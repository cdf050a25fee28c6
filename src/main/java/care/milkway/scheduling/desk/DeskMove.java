package care.milkway.scheduling.desk;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Move or lengthen an appointment; what is not named stays as it is, as far as it is free.
 *
 * @param practitioner the key of who treats her
 * @param agreed whether she agreed to what it costs there
 */
public record DeskMove(
        ClinicId clinic,
        AppointmentId appointment,
        Instant start,
        Optional<Duration> length,
        Optional<String> practitioner,
        Optional<ResourceId> room,
        Optional<ResourceId> device,
        boolean agreed,
        Optional<RuleOverride> override) {}
