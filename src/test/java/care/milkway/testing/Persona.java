package care.milkway.testing;

import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import java.util.Locale;

/** The cast: the same eight invented people in tests, demo data, documents and screenshots. */
public enum Persona {
    /** Six weeks after her first baby; a tender lump since this morning, and she will take the first time there is. */
    MAYA("Maya Okafor", Language.EN),
    /** Pumps at work, plans around meetings, moves her appointments, once too late. */
    PRIYA("Priya Raman", Language.EN),
    /** Writes in French, asks for somebody who speaks it. */
    CAMILLE("Camille Fortier", Language.FR),
    /** Has breast implants and a blocked duct: light hands, no ultrasound. */
    JUNE("June Whitaker", Language.EN),
    /** Twins, no hands free; starts to book and lets the time run out. */
    TESSA("Tessa Lindqvist", Language.EN),
    /** Types fast and taps every button twice. */
    ROSA("Rosa Delgado", Language.EN),
    /** A midwife who sends people in with a letter. */
    HANA("Hana Suzuki", Language.EN),
    /** Waited too long: a fever since last night. */
    LEILA("Leila Haddad", Language.EN);

    private final String fullName;
    private final Language language;

    Persona(String fullName, Language language) {
        this.fullName = fullName;
        this.language = language;
    }

    /** How to reach her. */
    public Contact contact() {
        var address = name().toLowerCase(Locale.ROOT) + "@families.example";
        return Contact.of(fullName, address, "+1 416 555 0110", language);
    }

    public Language language() {
        return language;
    }
}
