package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.staff.DeskVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A morning at the front desk, in a real browser. */
@MilkwayTest
class DeskJourneys {

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Clinic clinic;
    DeskVisit desk;

    @BeforeEach
    void itIsMondayAtEightInALittleClinic() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        desk = new DeskVisit(context);
        clinic = desk.littleClinic();
    }

    private void signIn(Browser browser, String language) {
        var staff = new StaffRoom(context);
        var robin = staff.somebody(clinic.id(), Role.FRONT_DESK);
        browser.page().navigate(at("/" + language + "/staff/link?key=" + staff.demoLink(robin)));
        browser.page().locator("main form button[type=submit]").click();
        browser.page().waitForURL("**/" + language + "/staff");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private AppointmentId booked(String name, String practitioner, String time) {
        var zone = clinic.sites().getFirst().timeZone();
        var start = LocalDateTime.parse(time).atZone(zone).toInstant();
        return desk.booked(clinic, desk.person(clinic.id(), name), "SCAR", practitioner, start);
    }

    private String where(AppointmentId visit) {
        return jdbc.sql("""
                        select r.key || ' ' || to_char(a.starts_at at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI')
                        from scheduling.appointment a
                        join clinic.resource r on r.clinic_id = a.clinic_id and r.resource_id = a.practitioner_id
                        where a.clinic_id = ? and a.appointment_id = ?""")
                .params(clinic.id().value(), visit.value())
                .query(String.class)
                .single();
    }

    private static Locator visit(Browser browser, AppointmentId visit) {
        return browser.find("[data-visit='" + visit.value() + "']");
    }

    private void openBoard(Browser browser, String language, String day) {
        browser.open(at("/" + language + "/staff/board?day=" + day));
        browser.find("#board[data-live=yes]").waitFor();
    }

    /** Found while it is typed, with a slip; booked too soon for a parent, with a reason. */
    @ParameterizedTest
    @CsvSource({"TABLET, en", "DESKTOP, fr"})
    void aCallIsBookedWithAnOverride(Device device, String language) {
        desk.person(clinic.id(), "Maude Carrière");
        try (var browser = Browser.on(device)) {
            signIn(browser, language);
            browser.open(at("/" + language + "/staff/phone?service=SCAR"));
            browser.find("#q").pressSequentially("cariere");
            browser.find("#found a.slot").click();
            browser.page().waitForURL("**person=**");
            browser.see();
            browser.find("#book input[name=date]").fill("2026-11-30");
            browser.find("#book input[name=time]").fill("08:30");
            browser.find("#book select[name=practitioner]").selectOption("mei");
            browser.find("#book button[type=submit]").click();
            browser.find("#book .note.alarm").waitFor();
            browser.see();
            browser.find("#reason").fill("in pain since last night");
            browser.find("#book button[type=submit]").click();
            browser.page().waitForURL("**/staff/board?**");
            browser.find("#board .ec-event .nm").first().waitFor();
            assertThat(browser.find("#board .ec-event .nm").allInnerTexts()).contains("Maude Carrière");
        }
    }

    @Test
    void aWalkInIsBookedForNow() {
        clock.set("2026-11-30T10:02", "America/Toronto");
        var person = desk.person(clinic.id(), "Leila Haddad");
        try (var browser = Browser.on(Device.TABLET)) {
            signIn(browser, "en");
            browser.open(at("/en/staff/phone?walkin=1&service=SCAR&person=" + person.value()));
            assertThat(browser.find("#book input[name=time]").inputValue()).isEqualTo("10:05");
            assertThat(browser.find("#reason").inputValue()).isEqualTo("Walk-in");
            browser.find("#book button[type=submit]").click();
            browser.page().waitForURL("**/staff/board?**");
            browser.see();
            assertThat(browser.find("#board .ec-event").allInnerTexts().toString())
                    .contains("Leila Haddad");
        }
    }

    /** The other browser shows it without being touched. */
    @Test
    void aVisitIsDraggedWhileSomebodyElseWatches() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        try (var one = Browser.on(Device.DESKTOP);
                var other = Browser.on(Device.TABLET)) {
            signIn(one, "en");
            signIn(other, "fr");
            openBoard(one, "en", "2026-12-02");
            openBoard(other, "fr", "2026-12-02");
            drag(one.page(), visit(one, visit), 0, 88);
            one.page().getByText("It is moved.").waitFor();
            assertThat(where(visit)).isEqualTo("mei 2026-12-02 11:00");
            visit(other, visit).getByText("11 h").waitFor();
            booked("Priya Raman", "tala", "2026-12-02T12:00");
            one.page().getByText("Priya Raman").first().waitFor();
        }
    }

    private static void drag(Page page, Locator what, double right, double down) {
        var box = what.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 8);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + right / 2, box.y + 8 + down / 2, steps());
        page.mouse().move(box.x + box.width / 2 + right, box.y + 8 + down, steps());
        page.mouse().up();
    }

    private static Mouse.MoveOptions steps() {
        return new Mouse.MoveOptions().setSteps(6);
    }

    @Test
    void aDragOntoATakenTimeSaysSoAndJumpsBack() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        booked("Priya Raman", "mei", "2026-12-02T11:00");
        try (var browser = Browser.on(Device.DESKTOP)) {
            signIn(browser, "en");
            openBoard(browser, "en", "2026-12-02");
            drag(browser.page(), visit(browser, visit), 0, 88);
            browser.page().getByText("is taken or blocked then").waitFor();
            assertThat(where(visit)).isEqualTo("mei 2026-12-02 10:00");
            assertThat(visit(browser, visit).innerText()).contains("10:00");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLET", "DESKTOP"})
    void theBoardIsUsedByKeyboardAlone(Device device) {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        try (var browser = Browser.on(device)) {
            signIn(browser, "en");
            openBoard(browser, "en", "2026-12-02");
            presses(browser, visit, "ArrowDown", "10:15 – 10:45");
            presses(browser, visit, "ArrowDown", "10:30 – 11:00");
            presses(browser, visit, "Escape", "Nothing was changed.");
            assertThat(where(visit)).isEqualTo("mei 2026-12-02 10:00");
            presses(browser, visit, "ArrowRight", "10:00 – 10:30, tala");
            presses(browser, visit, "Shift+ArrowDown", "10:00 – 10:45, tala");
            presses(browser, visit, "ArrowDown", "10:15 – 11:00, tala");
            presses(browser, visit, "Enter", "It is moved.");
            assertThat(where(visit)).isEqualTo("tala 2026-12-02 10:15");
            visit(browser, visit).press("Enter");
            browser.page().waitForURL("**/staff/visits/**");
            browser.see();
            assertThat(browser.text()).contains("Maya Okafor", "10:15");
        }
    }

    private static void presses(Browser browser, AppointmentId visit, String key, String said) {
        visit(browser, visit).press(key);
        browser.page()
                .locator("#board-said", new Page.LocatorOptions().setHasText(said))
                .waitFor();
    }

    @ParameterizedTest
    @CsvSource({"TABLET, en", "DESKTOP, fr"})
    void aMergeIsMadeAndUndone(Device device, String language) {
        var maya = desk.person(clinic.id(), "Maya Okafor");
        var twice = desk.person(clinic.id(), "Maya Okafo");
        var messages =
                context.getBean(Translations.class).in(Language.find(language).orElseThrow());
        try (var browser = Browser.on(device)) {
            signIn(browser, language);
            browser.open(at("/" + language + "/staff/persons/" + maya.value()));
            browser.find("#q").pressSequentially("okafo");
            browser.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(messages.get("person.merge.do") + ": Maya Okafo")
                                    .setExact(true))
                    .click();
            browser.page().getByText(messages.get("person.behind")).waitFor();
            browser.see();
            assertThat(merged(twice.value())).isEqualTo(maya.value().toString());
            browser.tap(messages.get("person.part") + ": Maya Okafo");
            assertThat(browser.text()).doesNotContain(messages.get("person.behind"));
            assertThat(merged(twice.value())).isEqualTo("nobody");
        }
    }

    private String merged(UUID entry) {
        return jdbc.sql("select coalesce(merged_into::text, 'nobody') from patient.patient where patient_id = ?")
                .param(entry)
                .query(String.class)
                .single()
                .toLowerCase(Locale.ROOT);
    }
}
