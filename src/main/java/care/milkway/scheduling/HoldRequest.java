package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.scheduling.availability.Search.Preferences;
import java.time.Instant;

/**
 * The time somebody chose.
 *
 * @param evidence what speaks for her; a letter that is still to come need not stand there
 * @param preferences names the practitioner; mode and site where there is a choice
 * @param language the one she is answered in
 * @param client whose share of the clinic's times it counts for
 */
public record HoldRequest(
        Clinic clinic,
        Service service,
        Evidence evidence,
        Instant start,
        Preferences preferences,
        Language language,
        Client client) {

    HoldRequest with(Evidence other) {
        return new HoldRequest(clinic, service, other, start, preferences, language, client);
    }
}
