package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.visit.VisitRoom;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A practitioner with a tablet in one hand: from arrival to signature, without a connection, and in two windows. */
class VisitJourneys extends AroundAVisit {

    private static final int MOST = 12;

    private int interactions;

    private void tap(Browser browser, String selector) {
        interactions++;
        browser.page().locator(selector).click();
    }

    private void type(Browser browser, String field, String text) {
        interactions++;
        browser.page().locator("[id='" + field + "']").fill(text);
    }

    private static String choice(String field, String code) {
        return "label:has(> [name='" + field + "'][value='" + code + "'])";
    }

    /** The typical record of somebody who comes again: no more touches than this, counted from the open record. */
    @Test
    void aFollowUpTakesAtMostTwelveTouches() {
        var first = mayaComes(AT_TEN);
        var mei = room.practitioner("mei");
        mei.post(VisitRoom.record(first) + "/beginning", Map.of("treating", "true"));
        mei.post(VisitRoom.record(first) + "/signature", VisitRoom.complete(1));
        var second = mayaComes(AT_TEN.plus(Duration.ofDays(1)));
        try (var browser = Browser.on(Device.TABLET)) {
            signIn(browser, room.account("mei"));
            browser.tap(browser.find(
                    "article:has-text('Maya') a[href$='/record']")); // hers come first on the page of today
            assertThat(browser.address()).endsWith(VisitRoom.record(second));
            tap(browser, ".gate button[type=submit] >> nth=0");
            tap(browser, choice("before.pain", "4"));
            type(browser, "before.length", "18");
            tap(browser, choice("before.redness", "NONE"));
            tap(browser, ".offer button");
            tap(browser, choice("after.pain", "2"));
            type(browser, "after.length", "12");
            browser.see();
            tap(browser, ".sign button[formaction]");
            browser.page().getByText("Nobody can change this record").waitFor();
        }
        assertThat(interactions).isLessThanOrEqualTo(MOST);
    }

    @Test
    void anUltrasoundVisitGoesFromArrivalToSignatureOnATablet() {
        var visit = mayaComes(AT_TEN);
        try (var browser = Browser.on(Device.TABLET)) {
            signIn(browser, room.account("mei"));
            browser.open(at(VisitRoom.record(visit)));
            browser.see();
            tap(browser, ".gate button[type=submit] >> nth=0");
            tap(browser, choice("before.pain", "6"));
            tap(browser, "button[name=add][value=ULTRASOUND]");
            browser.page().locator("[id='s1.device']").selectOption("us-one");
            type(browser, "s1.mhz", "1");
            tap(browser, choice("s1.mode", "PULSED"));
            type(browser, "s1.duty", "20");
            type(browser, "s1.intensity", "1,8");
            type(browser, "s1.minutes", "5");
            type(browser, "s1.area", "4.2");
            browser.page().getByText("108 J/cm²").waitFor();
            tap(browser, choice("s1.side", "LEFT"));
            tap(browser, choice("s1.moving", "YES"));
            tap(browser, choice("after.pain", "3"));
            shot(browser, "visit-tablet");
            browser.see();
            tap(browser, ".sign button[formaction]");
            browser.page().getByText("Nobody can change this record").waitFor();
            browser.see();
        }
    }

    @Test
    void withoutAConnectionNothingIsLostAndItIsSavedAgain() {
        var visit = mayaComes(AT_TEN);
        try (var browser = Browser.on(Device.TABLET)) {
            signIn(browser, room.account("mei"));
            browser.open(at(VisitRoom.record(visit)));
            tap(browser, ".gate button[type=submit] >> nth=0");
            browser.page().route("**/record/typing", Route::abort);
            tap(browser, choice("before.pain", "6"));
            browser.page().getByText("Not saved: no connection").waitFor();
            browser.page().unroute("**/record/typing");
            browser.page().locator("#state").getByText("Saved.").waitFor();
            browser.complaints().clear();
        }
        assertThat(kept(visit)).contains("\"before.pain\": \"6\"");
    }

    @Test
    void aSecondWindowIsToldWhileItTypes() {
        var visit = mayaComes(AT_TEN);
        var mei = room.account("mei");
        try (var one = Browser.on(Device.TABLET);
                var other = Browser.on(Device.DESKTOP)) {
            signIn(one, mei);
            signIn(other, mei);
            one.open(at(VisitRoom.record(visit)));
            tap(one, ".gate button[type=submit] >> nth=0");
            other.open(at(VisitRoom.record(visit)));
            tap(one, choice("before.pain", "6"));
            one.page().locator("#state").getByText("Saved.").waitFor();
            tap(other, choice("before.pain", "2"));
            other.page().getByText("Nothing was overwritten").waitFor();
        }
        assertThat(kept(visit)).contains("\"before.pain\": \"6\"");
    }

    /** Whoever signed while the last touch was being saved was told of a second window, which was her own. */
    @Test
    void aSignatureWaitsForWhatIsBeingSaved() {
        var visit = mayaComes(AT_TEN);
        var mei = room.practitioner("mei");
        mei.post(VisitRoom.record(visit) + "/beginning", Map.of("treating", "true"));
        mei.post(VisitRoom.record(visit) + "/draft", VisitRoom.complete(1));
        try (var browser = Browser.on(Device.TABLET)) {
            signIn(browser, room.account("mei"));
            browser.open(at(VisitRoom.record(visit)));
            var held = new CompletableFuture<Route>();
            browser.page().route("**/record/typing", held::complete);
            browser.page().waitForRequest("**/record/typing", () -> tap(browser, choice("after.pain", "1")));
            tap(browser, ".sign button[formaction]");
            held.join().resume();
            browser.page().getByText("Nobody can change this record").waitFor();
        }
        assertThat(kept(visit)).contains("\"after.pain\": \"1\"");
    }

    /** She handed the tablet over, and one touch on "Back" showed her notes to whoever held it. */
    @Test
    void goingBackOnTheTabletThatWasHandedOverShowsNoRecord() {
        var visit = mayaComes(AT_TEN);
        var mei = room.practitioner("mei");
        mei.post(VisitRoom.record(visit) + "/beginning", Map.of("treating", "true"));
        try (var browser = Browser.on(Device.TABLET)) {
            signIn(browser, room.account("mei"));
            var otherTab = browser.page().context().newPage();
            otherTab.navigate(at("/en/staff"));
            browser.open(at(VisitRoom.record(visit)));
            tap(browser, choice("before.pain", "6"));
            browser.tap("Hand over the tablet: ask her what can have changed");
            browser.page().waitForURL("**/before");
            assertThat(browser.title()).isEqualTo("Just before your visit");
            browser.page().goBack();
            browser.page().waitForURL("**/staff/sign-in");
            assertThat(browser.text()).doesNotContain("Maya");
            otherTab.waitForURL("**/staff/sign-in");
            browser.complaints().clear();
        }
        assertThat(kept(visit)).contains("\"before.pain\": \"6\"");
    }

    private String kept(AppointmentId visit) {
        return jdbc.sql("select fields::text from visit.draft where appointment_id = ?")
                .param(visit.value())
                .query(String.class)
                .single();
    }

    private static void shot(Browser browser, String name) {
        browser.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png"))
                        .setFullPage(true));
    }
}
