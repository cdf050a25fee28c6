package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.triage.CheckId;
import java.time.Instant;
import java.util.Optional;

/**
 * The time somebody chose.
 *
 * @param preferences names the practitioner; mode and site where there is a choice
 * @param language the one she is answered in
 * @param client whose share of the clinic's times it counts for
 */
public record HoldRequest(
        Clinic clinic,
        Service service,
        Optional<CheckId> check,
        Instant start,
        Preferences preferences,
        Language language,
        Client client) {}
