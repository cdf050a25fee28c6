package care.milkway.journeys;

import care.milkway.patient.Contact;
import care.milkway.testing.Persona;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a page is looked at: on what, by day or by night, in which language. */
record Look(Device device, ColorScheme colours, String language) {

    static List<Look> all() {
        return Stream.of(Device.PHONE, Device.DESKTOP)
                .flatMap(device -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(colours -> Stream.of("en", "fr").map(language -> new Look(device, colours, language))))
                .toList();
    }

    /** Four of the eight show everything once: each device by day and by night, and in each language. */
    boolean isKept() {
        var english = language.equals("en");
        var light = colours == ColorScheme.LIGHT;
        return device == Device.PHONE ? english == light : english != light;
    }

    /** Somebody who has booked nothing else. */
    Contact parent() {
        var persona = language.equals("fr") ? Persona.CAMILLE : Persona.MAYA;
        var known = persona.contact();
        return Contact.of(
                known.name(), file("parent").replace(".png", "@families.example"), known.phone(), persona.language());
    }

    String file(String page) {
        return "%s-%s-%s-%s.png".formatted(page, device, colours, language).toLowerCase(Locale.ROOT);
    }
}
