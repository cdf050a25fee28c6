package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Command;
import care.milkway.identity.Role;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An operator makes a clinic from nothing, its lead adds hours and a service, and somebody books. */
@MilkwayTest
class NewClinicScenarios {

    private static final AtomicInteger CLINICS = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    Clinics clinics;

    @Autowired
    List<Command> commands;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    StaffRoom staff;

    @BeforeEach
    void itIsMonday() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        staff = new StaffRoom(context);
    }

    private static Map<String, String> moss() {
        var number = CLINICS.incrementAndGet();
        var fields = new HashMap<String, String>();
        fields.put("name", "Moss and Fern " + number);
        fields.put("slug", "");
        fields.put("street", "4 Fern Lane");
        fields.put("city", "Toronto");
        fields.put("province", "ON");
        fields.put("postalCode", "M0A 0A0");
        fields.put("country", "CA");
        fields.put("timeZone", "America/Toronto");
        fields.put("currency", "CAD");
        fields.put("phone", "+1 416 555 0199");
        fields.put("email", "hello@moss.example");
        fields.put("practitioner", "Mei-Lin Zhou");
        fields.put("profession", "MASSAGE_THERAPIST");
        fields.put("college", "College of Massage Therapists of Ontario");
        fields.put("registrationNumber", "DEMO-1");
        fields.put("leadName", "Lena");
        fields.put("leadEmail", "lena" + number + "@moss.example");
        return fields;
    }

    private StaffBrowser operator() {
        return staff.signedIn(port, staff.operator());
    }

    @Test
    void aClinicIsMadeFromNothingAndBooked() {
        var wanted = moss();
        var made = operator().post("/en/staff/new-clinic", wanted);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains(wanted.get("name") + " is made.");
        var clinic = clinics.find(
                        "moss-and-fern-" + wanted.getOrDefault("name", "").replaceAll("\\D", ""))
                .orElseThrow();
        assertThat(operator().get("/en/" + clinic.slug()).status()).isEqualTo(200);
        var lena = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
        assertThat(lena.get("/en/staff/clinic").body())
                .contains("Before people can book here", "Say when somebody works.", "Add a service", "first page");
        type(lena, "hours/mei-lin-zhou", Map.of("hours.main.TUESDAY", "9-17"));
        var service = Map.of(
                "name.en",
                "Scar massage",
                "price",
                "95",
                "minutes",
                "30",
                "bufferBeforeMinutes",
                "0",
                "bufferAfterMinutes",
                "10",
                "professions",
                "MASSAGE_THERAPIST",
                "modes",
                "IN_PERSON",
                "treatment",
                "SCAR_THERAPY",
                "roomKind",
                "TREATMENT");
        assertThat(lena.post("/en/staff/clinic/subjects/services", service).status())
                .isEqualTo(302);
        assertThat(lena.get("/en/staff/clinic").body())
                .contains("Still to do")
                .doesNotContain("Say when somebody works.");
        var preview = lena.get("/en/staff/clinic/preview").body();
        assertThat(lena.post(
                                "/en/staff/clinic/publication",
                                Map.of(
                                        "revision",
                                        hidden(preview, "revision"),
                                        "version",
                                        hidden(preview, "version"),
                                        "reason",
                                        "we open"))
                        .status())
                .isEqualTo(302);
        assertThat(new StaffBrowser(port)
                        .get("/api/clinics/" + clinic.slug()
                                + "/availability?service=SCAR_MASSAGE&from=2026-12-01&days=1")
                        .body())
                .contains("2026-12-01T09:00");
    }

    private static void type(StaffBrowser who, String subject, Map<String, String> typed) {
        var address = "/en/staff/clinic/subjects/" + subject;
        var fields = new HashMap<>(typed);
        fields.put("seen", hidden(who.get(address).body(), "seen"));
        assertThat(who.post(address, fields).status()).isEqualTo(302);
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @ParameterizedTest
    @CsvSource({
        "leadEmail, nobody, leadEmail",
        "country, Canada, country",
        "timeZone, Toronto, timeZone",
        "email, hello, email",
        "slug, Moss and Fern, slug",
        "slug, toronto, slug",
        "slug, staff, slug",
        "practitioner, '', practitioner"
    })
    void whatCanNotBeIsSaidAtItsField(String field, String typed, String where) {
        var wanted = moss();
        wanted.put(field, typed);
        var answer = operator().post("/en/staff/new-clinic", wanted);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + where + "-wrong\"", "value=\"Lena\"");
    }

    @Test
    void theSameAtTheCommandLine() {
        var command = commands.stream()
                .filter(each -> each.name().equals("new-clinic"))
                .findFirst()
                .orElseThrow();
        var wanted = moss();
        var options = wanted.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toList();
        var printed = new ByteArrayOutputStream();
        assertThat(command.run(options, new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("is made");
        assertThat(command.run(options, System.out)).as("again").isEqualTo(1);
        assertThat(command.run(List.of("--colour=blue"), System.out)).isEqualTo(2);
    }

    @Test
    void nobodyButAnOperatorMakesClinics() {
        var clinic = clinics.find("toronto").orElseThrow();
        var lena = staff.signedIn(port, staff.somebody(clinic.id(), Role.CLINIC_LEAD));
        assertThat(lena.get("/en/staff/new-clinic").status()).isEqualTo(404);
    }
}
