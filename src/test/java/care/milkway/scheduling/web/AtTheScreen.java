package care.milkway.scheduling.web;

import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.ClinicBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do on the pages of a clinic, form by form, as a browser without scripts would. */
abstract class AtTheScreen extends AtTheClinic {

    @LocalServerPort
    protected int port;

    protected StaffBrowser phone() {
        return new StaffBrowser(port);
    }

    /** Larkhollow, where Mei also gives advice by video and by phone. */
    protected static ClinicBuilder larkhollowWithCalls() {
        return larkhollow()
                .with(visit("ADVICE", Treatment.SCAR_THERAPY)
                        .by(Mode.IN_PERSON, Mode.VIDEO, Mode.PHONE)
                        .by(Profession.MASSAGE_THERAPIST));
    }

    protected static String times(Clinic clinic, String query) {
        return "/en/" + clinic.slug() + "/times?service=SCAR" + (query.isEmpty() ? "" : "&" + query);
    }

    /** What the form of a time sends. */
    protected static Map<String, String> chosen(Clinic clinic, String practitioner, String time) {
        var fields = new HashMap<String, String>();
        fields.put("service", "SCAR");
        fields.put("practitioner", practitioner);
        fields.put("mode", "IN_PERSON");
        fields.put("start", at(clinic, time).toString());
        return fields;
    }

    protected StaffBrowser.Answer holds(StaffBrowser browser, Clinic clinic, Map<String, String> fields) {
        return browser.postWithout("/en/" + clinic.slug() + "/holds", fields);
    }

    /** The address of the held time. */
    protected String holds(StaffBrowser browser, Clinic clinic, String practitioner, String time) {
        var held = holds(browser, clinic, chosen(clinic, practitioner, time));
        assertThat(held.status()).as(held.body()).isEqualTo(302);
        return held.location();
    }

    protected static Map<String, String> mayas() {
        return Map.of("name", "Maya Okafor", "email", "maya@families.example", "phone", "");
    }

    /** The address of the visit. */
    protected String books(StaffBrowser browser, String hold) {
        var booked = browser.postWithout(hold + "/appointment", mayas());
        assertThat(booked.status()).as(booked.body()).isEqualTo(302);
        return booked.location();
    }

    /** What a hidden field of the page says. */
    protected static String hidden(String page, String name) {
        var field = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(field.find()).as(name + " in " + page).isTrue();
        return field.group(1).replace("&amp;", "&");
    }
}
