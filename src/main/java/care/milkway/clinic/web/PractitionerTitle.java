package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Gender;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.page.Texts;
import org.springframework.modulith.NamedInterface;

/** What a person of a clinic is called: her title agrees with her, and is the one of her country. */
@NamedInterface("pages")
public final class PractitionerTitle {

    private PractitionerTitle() {}

    public static String of(Texts t, Clinic clinic, Practitioner person) {
        return switch (person.profession()) {
            case LACTATION_CONSULTANT, NURSE ->
                t.get("profession." + person.profession() + "."
                        + (person.gender() == null ? Gender.X : person.gender()));
            default -> of(t, clinic, person.profession());
        };
    }

    /** A profession in general, as the clinic's country calls it. */
    public static String of(Texts t, Clinic clinic, Profession profession) {
        var american = profession == Profession.PHYSIOTHERAPIST
                && clinic.sites().getFirst().country().equals("US");
        return t.get("profession." + profession + (american ? ".US" : ""));
    }
}
