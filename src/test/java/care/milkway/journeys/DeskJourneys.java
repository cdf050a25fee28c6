package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A morning at the front desk, in a real browser. */
class DeskJourneys extends AtTheOpenBoard {

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
            browser.find("#book button[type=submit]:not(.second)").click();
            browser.find("#book .note.alarm").waitFor();
            browser.see();
            browser.find("#reason").fill("in pain since last night");
            browser.find("#book button[type=submit]:not(.second)").click();
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
            browser.find("#book button[type=submit]:not(.second)").click();
            browser.page().waitForURL("**/staff/board?**");
            browser.see();
            assertThat(browser.find("#board .ec-event").allInnerTexts().toString())
                    .contains("Leila Haddad");
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
            openByKeyboard(browser, visit);
            browser.see();
            assertThat(browser.text()).contains("Maya Okafor", "10:15");
        }
    }

    /** The board draws what was moved once more when it hears of it: a key between the two reaches nobody. */
    private static void openByKeyboard(Browser browser, AppointmentId visit) {
        for (int tries = 0; !browser.address().contains("/staff/visits/"); tries++) {
            assertThat(tries).isLessThan(4);
            visit(browser, visit).press("Enter");
            browser.page().waitForTimeout(500);
        }
        browser.page().waitForLoadState();
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
