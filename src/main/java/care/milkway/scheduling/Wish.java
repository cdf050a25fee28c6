package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.kernel.Language;
import care.milkway.scheduling.Search.Wishes;
import care.milkway.triage.CheckId;
import java.time.Instant;
import java.util.Optional;

/**
 * The time somebody chose.
 *
 * @param wishes names the practitioner; mode and site where there is a choice
 * @param language the one she is answered in
 */
public record Wish(
        Clinic clinic, Service service, Optional<CheckId> check, Instant start, Wishes wishes, Language language) {}
