package care.milkway.clinic.draft;

import care.milkway.clinic.Profession;
import care.milkway.kernel.Language;
import java.util.List;

/**
 * What a clinic is made from; all else is edited on screen.
 *
 * @param slug its name in addresses
 * @param languages the first is what visitors see
 * @param currency ISO 4217
 * @param practitioner the name of who treats first
 * @param registrationNumber hers, with her college
 */
public record NewClinic(
        String slug,
        String name,
        List<Language> languages,
        String currency,
        String street,
        String city,
        String province,
        String postalCode,
        String country,
        String timeZone,
        String phone,
        String email,
        String practitioner,
        Profession profession,
        String college,
        String registrationNumber) {

    public NewClinic {
        languages = List.copyOf(languages);
    }
}
