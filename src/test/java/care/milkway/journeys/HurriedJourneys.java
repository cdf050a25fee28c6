package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tired, hurried, interrupted: what lies beside the straight way through the pages. */
@MilkwayTest
class HurriedJourneys {

    private static final String BOOK = "form[action$='/appointment'] button";

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void hold(Browser browser) {
        browser.open(at("/en/toronto/times?service=CESAREAN_SCAR_RELEASE&day=2026-12-07"));
        browser.tap(browser.find("button.slot").first());
    }

    private static void fill(Browser browser) {
        browser.fill("Your name", "Rosa Delgado");
        browser.fill("E-mail", "rosa-" + UUID.randomUUID() + "@families.example");
    }

    private void book(Browser browser) {
        hold(browser);
        fill(browser);
        browser.tap(browser.find(BOOK));
        assertThat(browser.title()).isEqualTo("Your visit");
    }

    @Test
    void goingBackAfterBookingShowsTheVisit() {
        try (var browser = Browser.on(Device.PHONE)) {
            book(browser);
            browser.page().goBack();
            browser.see();
            assertThat(browser.title()).isEqualTo("Your visit");
            assertThat(browser.address()).contains("/appointments/");
        }
    }

    @Test
    void tessaTypesTooLongAndHasTheSameTimeAgainByOneTap() {
        try (var browser = Browser.on(Device.PHONE)) {
            browser.page().clock().setFixedTime(java.util.Date.from(clock.instant()));
            hold(browser);
            var note = browser.find("[data-until]");
            assertThat(note.isVisible()).isFalse();
            clock.pass(Duration.ofMinutes(11));
            browser.page().clock().setFixedTime(java.util.Date.from(clock.instant()));
            note.waitFor();
            assertThat(note.innerText()).contains("no longer keep this time");
            fill(browser);
            browser.tap(browser.find(BOOK));
            assertThat(browser.title()).isEqualTo("We no longer keep this time for you");
            assertThat(browser.text()).contains("what you typed is kept");
            browser.tap(browser.find("form[action$='/renewal'] button"));
            assertThat(browser.title()).isEqualTo("Your visit");
        }
    }

    @Test
    void rosaTapsATimeTwiceAndHoldsItOnce() {
        try (var browser = Browser.on(Device.PHONE)) {
            browser.open(at("/en/toronto/times?service=CESAREAN_SCAR_RELEASE&day=2026-12-07"));
            browser.find("button.slot").first().dblclick();
            browser.page().waitForURL("**/holds/**");
            browser.see();
            assertThat(browser.title()).isEqualTo("Almost done");
        }
    }

    @Test
    void whoComesBackFindsHerDayAndTheTimeSheHolds() {
        try (var browser = Browser.on(Device.DESKTOP)) {
            hold(browser);
            browser.tap("Choose another time");
            assertThat(browser.address()).contains("day=2026-12-07");
            assertThat(browser.find(".slot.mine").count()).isEqualTo(1);
            browser.page().goBack();
            browser.page().goBack();
            browser.see();
            assertThat(browser.find(".day[aria-current]").getAttribute("href")).contains("day=2026-12-07");
        }
    }

    @Test
    void rosaTapsTheLastButtonTwiceAndHasOneVisit() {
        try (var browser = Browser.on(Device.PHONE)) {
            hold(browser);
            fill(browser);
            browser.find(BOOK).dblclick();
            browser.page().waitForURL("**/appointments/**");
            browser.see();
            assertThat(browser.title()).isEqualTo("Your visit");
        }
    }

    @Test
    void whatIsCancelledInOneTabIsNotTooLateToChangeInTheOther() {
        try (var browser = Browser.on(Device.PHONE)) {
            book(browser);
            var visit = browser.address();
            try (var other = browser.page().context().newPage()) {
                other.navigate(visit + "/times");
                browser.tap("Cancel it");
                browser.tap("Yes, cancel");
                other.locator("button.slot").first().click();
                assertThat(heading(other)).isEqualTo("This visit is cancelled");
            }
            for (var address : new String[] {visit, visit + "/times", visit + "/cancellation"}) {
                browser.open(address);
                assertThat(browser.title()).isEqualTo("This visit is cancelled");
                assertThat(browser.text()).doesNotContain("too close");
            }
        }
    }

    private static String heading(Page page) {
        page.waitForLoadState();
        return page.locator("h1").innerText();
    }

    @Test
    void goingBackAfterSigningOutShowsNobodysVisits() {
        var staff = new StaffRoom(context);
        var desk = staff.somebody(ClinicId.of("toronto"), Role.FRONT_DESK);
        try (var browser = Browser.on(Device.DESKTOP)) {
            browser.open(at("/en/staff/link?key=" + staff.demoLink(desk)));
            browser.tap(browser.find("main form button"));
            assertThat(browser.title()).isEqualTo("Today");
            browser.find(".me > summary").click();
            browser.tap("Where you are signed in");
            browser.find(".me > summary").click();
            browser.tap("Sign out");
            browser.page().goBack();
            assertThat(browser.title()).isEqualTo("Sign in for staff");
            browser.page().goBack();
            assertThat(browser.title()).isEqualTo("Sign in for staff");
        }
    }
}
