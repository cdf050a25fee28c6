package care.milkway.clinic;

import care.milkway.kernel.Language;
import java.util.List;

/**
 * Somebody who treats people.
 *
 * @param college the body that registered her
 * @param hours when she works, one entry for each site
 */
public record Practitioner(
        String key,
        String name,
        Profession profession,
        String college,
        String registrationNumber,
        List<Language> languages,
        LocalizedText biography,
        List<WorkingHours> hours) {

    public Practitioner {
        languages = List.copyOf(languages);
        hours = List.copyOf(hours);
    }
}
