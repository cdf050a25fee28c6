package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.staff.DeskVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clinic changes itself, in a real browser: nobody who has booked is left without a time. */
@MilkwayTest
class EditingJourneys {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    private DeskVisit desk;
    private StaffRoom staff;
    private int touches;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        desk = new DeskVisit(context);
        staff = new StaffRoom(context);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void enter(Browser browser, UUID account) {
        browser.open(at("/en/staff/link?key=" + staff.demoLink(account)));
        tap(browser, "main form button");
    }

    private void lead(Browser browser, ClinicId clinic) {
        enter(browser, staff.somebody(clinic, Role.CLINIC_LEAD));
    }

    private void tap(Browser browser, String selector) {
        touches++;
        browser.tap(browser.find(selector).first());
    }

    /** One field is one touch. */
    private void fill(Browser browser, Map<String, String> fields) {
        fields.forEach((name, text) -> {
            touches++;
            browser.find("[name='" + name + "']").fill(text);
        });
    }

    private void save(Browser browser) {
        tap(browser, "form.editing button[type=submit]");
    }

    private AppointmentId booked(Clinic clinic, String name, String time) {
        var zone = clinic.sites().getFirst().timeZone();
        return desk.booked(
                clinic,
                desk.person(clinic.id(), name),
                "SCAR",
                "mei",
                LocalDateTime.parse(time).atZone(zone).toInstant());
    }

    @Test
    void anEditThatWouldStrandThreeAppointmentsWaitsUntilEachIsDealtWith() {
        var clinic = desk.littleClinic();
        booked(clinic, "Maya Okafor", "2026-12-02T10:00");
        booked(clinic, "June Whitaker", "2026-12-09T11:00");
        booked(clinic, "Rosa Delgado", "2026-12-16T12:00");
        try (var phone = Browser.on(Device.PHONE)) {
            lead(phone, clinic.id());
            phone.open(at("/en/staff/clinic/subjects/hours/mei"));
            phone.find("[name='hours.main.WEDNESDAY']").fill("");
            save(phone);
            phone.open(at("/en/staff/clinic/preview"));
            assertThat(phone.text())
                    .contains("3 appointments would have no place any more.", "Maya Okafor", "Rosa Delgado")
                    .doesNotContain("Why? One line");
            for (int left = 3; left > 0; left--) {
                assertThat(phone.find("main article").count()).isEqualTo(left);
                tap(phone, "main article a[href*='/staff/visits/']");
                phone.find("#cancel-reason").fill("Mei does not work on Wednesdays any more");
                tap(phone, "#cancel button[type=submit]");
                phone.open(at("/en/staff/clinic/preview"));
            }
            phone.find("#reason").fill("Wednesdays off");
            tap(phone, "form[action$='/publication'] button");
            assertThat(phone.text()).contains("Published. Version 2 is in force");
        }
    }

    @Test
    void aVersionIsComparedAndBroughtBackInFrench() {
        var clinic = desk.littleClinic();
        try (var browser = Browser.on(Device.DESKTOP)) {
            lead(browser, clinic.id());
            browser.open(at("/fr/staff/clinic/subjects/sites/main"));
            browser.find("[name=city]").fill("Montréal");
            save(browser);
            publish(browser, "fr", "Nous déménageons");
            browser.open(at("/fr/staff/clinic/versions"));
            tap(browser, "a[href$='/versions/1']");
            assertThat(browser.find("ul.changes").innerText()).contains("Montréal", "Ville");
            tap(browser, "form[action$='/return'] button");
            assertThat(browser.find("ul.changes").innerText()).contains("Montréal", "Ville");
            browser.find("#reason").fill("Finalement non");
            tap(browser, "form[action$='/publication'] button");
            assertThat(browser.text()).contains("3");
        }
        var now = context.getBean(Clinics.class).get(clinic.id());
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.sites().getFirst().city())
                .isEqualTo(clinic.sites().getFirst().city());
    }

    private void publish(Browser browser, String language, String reason) {
        browser.open(at("/" + language + "/staff/clinic/preview"));
        touches++;
        browser.find("#reason").fill(reason);
        tap(browser, "form[action$='/publication'] button");
    }

    /** Sixty touches, of which half are fields, are less than ten minutes. */
    @Test
    void aClinicIsMadeFromNothingAndBooked() {
        var name = "Fern and Clay " + System.nanoTime() % 1_000_000;
        try (var browser = Browser.on(Device.DESKTOP)) {
            enter(browser, staff.operator());
            touches = 0;
            browser.open(at("/en/staff/new-clinic"));
            fill(browser, newClinic(name));
            browser.find("[name=profession]").selectOption("MASSAGE_THERAPIST");
            touches++;
            save(browser);
            assertThat(browser.text()).contains(name + " is made.");
        }
        var clinic = context.getBean(Clinics.class)
                .find(name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .orElseThrow();
        try (var browser = Browser.on(Device.PHONE)) {
            lead(browser, clinic.id());
            browser.open(at("/en/staff/clinic"));
            tap(browser, "a[href$='/subjects/hours']");
            tap(browser, "a[href*='/subjects/hours/']");
            fill(browser, Map.of("hours.main.TUESDAY", "9-17", "hours.main.THURSDAY", "9-17"));
            save(browser);
            browser.open(at("/en/staff/clinic"));
            tap(browser, "a[href$='/subjects/services']");
            tap(browser, "a[href$='/subjects/services/new']");
            fill(browser, service());
            for (var box : new String[] {"MASSAGE_THERAPIST", "IN_PERSON"}) {
                touches++;
                browser.mark(browser.find("input[value='" + box + "']"));
            }
            browser.find("[name=treatment]").selectOption("SCAR_THERAPY");
            browser.find("[name=roomKind]").selectOption("TREATMENT");
            touches += 2;
            save(browser);
            publish(browser, "en", "We open");
            assertThat(browser.text()).contains("people see it now");
        }
        try (var phone = Browser.on(Device.PHONE)) {
            phone.open(at("/en/" + clinic.slug() + "/times?service=SCAR_MASSAGE&day=2026-12-01"));
            tap(phone, "button.slot");
            fill(phone, Map.of("name", "Maya Okafor", "email", "maya@families.example"));
            touches++;
            phone.tap("Book this time");
            assertThat(phone.title()).isEqualTo("Your visit");
        }
        assertThat(touches).as("taps and fields from nothing to booked").isLessThanOrEqualTo(50);
    }

    private static Map<String, String> newClinic(String name) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("street", "4 Fern Lane");
        fields.put("city", "Toronto");
        fields.put("province", "ON");
        fields.put("postalCode", "M0A 0A0");
        fields.put("country", "CA");
        fields.put("timeZone", "America/Toronto");
        fields.put("currency", "CAD");
        fields.put("phone", "+1 416 555 0199");
        fields.put("email", "hello@fern.example");
        fields.put("practitioner", "Mei-Lin Zhou");
        fields.put("college", "College of Massage Therapists of Ontario");
        fields.put("registrationNumber", "DEMO-1");
        fields.put("leadName", "Lena");
        fields.put("leadEmail", "lena" + System.nanoTime() + "@fern.example");
        return fields;
    }

    private static Map<String, String> service() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name.en", "Scar massage");
        fields.put("price", "95");
        fields.put("minutes", "30");
        fields.put("bufferBeforeMinutes", "0");
        fields.put("bufferAfterMinutes", "10");
        return fields;
    }

    @Test
    void whoIsToBeSeenByTheSickPractitionerAcceptsByLinkOrIsCalled() {
        var clinic = desk.littleClinic();
        var maya = booked(clinic, "Maya Okafor", "2026-12-01T14:00");
        booked(clinic, "June Whitaker", "2026-12-01T15:00");
        try (var tablet = Browser.on(Device.TABLET);
                var phone = Browser.on(Device.PHONE)) {
            enter(tablet, staff.somebody(clinic.id(), Role.FRONT_DESK));
            tablet.open(at("/en/staff/board?day=2026-12-01"));
            tap(tablet, "a[href*='/staff/sick-days']");
            tablet.find("[name=practitioner]").selectOption("mei");
            tablet.find("[name=day]").fill("2026-12-01");
            tap(tablet, "#new button[type=submit]");
            assertThat(tablet.text()).contains("Maya Okafor", "June Whitaker", "Nobody has to be called.");
            phone.open(at("/en/appointments/"
                    + context.getBean(AppointmentLinks.class).key(clinic.id(), maya)));
            phone.tap("Take this time");
            assertThat(phone.text()).doesNotContain("Take this time").contains("tala");
            clock.pass(Duration.ofHours(4));
            tablet.open(at("/en/staff/sick-days"));
            assertThat(tablet.text()).contains("No answer by", "June Whitaker").doesNotContain("Maya Okafor");
        }
    }
}
