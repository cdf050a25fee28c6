package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Lena leads a little clinic and edits it in her browser. */
@MilkwayTest
abstract class AtTheEditor {

    static final Pattern FIELD = Pattern.compile(
            "<input[^>]*? name=\"([^\"]+)\" type=\"(?:text|date)\"[^>]*? value=\"([^\"]*)\"|<textarea[^>]*? name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>"
                    + "|<select[^>]*? name=\"([^\"]+)\">(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected"
                    + "|<input type=\"hidden\" name=\"(seen|revision|version)\" value=\"([^\"]*)\"",
            Pattern.DOTALL);

    @Autowired
    ApplicationContext context;

    @Autowired
    Clinics clinics;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    DeskVisit desk;

    Clinic clinic;

    StaffBrowser lena;

    StaffRoom staff;

    @BeforeEach
    void lenaLeadsALittleClinic() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        desk = new DeskVisit(context);
        clinic = desk.littleClinic();
        staff = new StaffRoom(context);
        lena = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
    }

    static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(page);
        while (found.find()) {
            for (int i = 1; i <= found.groupCount(); i += 2) {
                if (found.group(i) != null) {
                    fields.put(
                            found.group(i),
                            found.group(i + 1).replace("&#34;", "\"").replace("&amp;", "&"));
                }
            }
        }
        return fields;
    }

    /** Opens a form, types, sends it with all that stood in it, ticks too. */
    StaffBrowser.Answer type(String subject, Map<String, String> typed) {
        return type(lena, subject, typed);
    }

    static StaffBrowser.Answer type(StaffBrowser who, String subject, Map<String, String> typed) {
        var address = "/en/staff/clinic/subjects/" + subject;
        var form = fields(who.get(address).body());
        form.putAll(typed);
        return who.post(address, form);
    }

    StaffBrowser.Answer publish() {
        var form = new HashMap<>(fields(lena.get("/en/staff/clinic/preview").body()));
        form.put("reason", "for a test");
        return lena.post("/en/staff/clinic/publication", form);
    }

    Map<String, String> scar(String price) {
        return Map.of("price", price, "professions", "MASSAGE_THERAPIST", "modes", "IN_PERSON");
    }
}
