package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several look at one board, and move what is on it: with a mouse, with a finger, from one day to another. */
class BoardJourneys extends AtTheOpenBoard {

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
            drag(one.page(), visit(one, visit), 0, 84);
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

    /** Somebody closed a room, and the boards that were open went on offering it. */
    @Test
    void aClosedRoomShowsOnABoardThatIsOpen() {
        booked("Maya Okafor", "mei", "2026-12-02T10:00");
        try (var browser = Browser.on(Device.DESKTOP)) {
            signIn(browser, "en");
            openBoard(browser, "en", "2026-12-02");
            robin().post("/en/staff/blocks", awayOnWednesdayMorning());
            browser.page()
                    .locator("#board .blocked")
                    .getByText("Closed: a leak")
                    .waitFor();
            browser.page()
                    .locator("#needs")
                    .getByText("One visit can’t be as booked")
                    .waitFor();
            browser.see();
        }
    }

    /** A tablet has no mouse: a finger that rests on a visit takes it. */
    @Test
    void aVisitIsDraggedWithAFinger() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        try (var browser = Browser.touching(Device.TABLET)) {
            signIn(browser, "en");
            openBoard(browser, "en", "2026-12-02");
            var box = visit(browser, visit).boundingBox();
            var finger = browser.page().context().newCDPSession(browser.page());
            touch(finger, "touchStart", box.x + 20, box.y + 8);
            browser.page().waitForTimeout(600);
            for (int step = 1; step <= 8; step++) {
                touch(finger, "touchMove", box.x + 20, box.y + 8 + step * 84 / 8.0);
            }
            touch(finger, "touchEnd", 0, 0);
            browser.page().getByText("It is moved.").waitFor();
            assertThat(where(visit)).isEqualTo("mei 2026-12-02 11:00");
        }
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        var event = new JsonObject();
        event.addProperty("type", type);
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    /** A week of everybody: people are rows, days are columns, and a visit goes from one to the other. */
    @ParameterizedTest
    @EnumSource(names = {"TABLET", "DESKTOP"})
    void aVisitIsDraggedToAnotherDayOfTheWeek(Device device) {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        try (var browser = Browser.on(device)) {
            signIn(browser, "en");
            browser.open(at("/en/staff/board?view=week&day=2026-12-02"));
            browser.find("#board[data-live=yes]").waitFor();
            var day = visit(browser, visit).boundingBox().width;
            drag(browser.page(), visit(browser, visit), day + 8, 0);
            browser.page().getByText("It is moved.").waitFor();
            assertThat(where(visit)).isEqualTo("mei 2026-12-03 10:00");
        }
    }

    @Test
    void aDragOntoATakenTimeSaysSoAndJumpsBack() {
        var visit = booked("Maya Okafor", "mei", "2026-12-02T10:00");
        booked("Priya Raman", "mei", "2026-12-02T11:00");
        try (var browser = Browser.on(Device.DESKTOP)) {
            signIn(browser, "en");
            openBoard(browser, "en", "2026-12-02");
            drag(browser.page(), visit(browser, visit), 0, 84);
            browser.page().getByText("is taken or blocked then").waitFor();
            assertThat(where(visit)).isEqualTo("mei 2026-12-02 10:00");
            assertThat(visit(browser, visit).innerText()).contains("10:00");
        }
    }
}
