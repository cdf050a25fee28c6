package care.milkway.clinic;

import care.milkway.clinic.brand.PictureUse;
import care.milkway.clinic.hours.WorkingHours;
import care.milkway.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who treats people.
 *
 * @param college the body that registered her
 * @param hours when she works, one entry for each site
 * @param gender how her title agrees where a language asks for it
 */
public record Practitioner(
        String key,
        String name,
        Profession profession,
        LocalizedText college,
        String registrationNumber,
        List<Language> languages,
        LocalizedText biography,
        List<WorkingHours> hours,
        @Nullable Gender gender,
        @Nullable PictureUse portrait) {

    public Practitioner {
        languages = List.copyOf(languages);
        hours = List.copyOf(hours);
    }
}
