package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each promise of choosing, booking and changing one’s mind, on a phone and on a desktop, with and without scripts, in English and in French. */
@MilkwayTest
class EveryWayToAVisitJourneys {

    private static final String BOOK = "form[action$='/appointment'] button";
    private static final String MOVE = "form[action$='/moves'] button";
    private static final String UNDO = "form[action$='/reversal'] button";

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void mondayMorning() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    private String at(Circumstances how, String path) {
        return "http://localhost:%d/%s%s".formatted(port, how.language.code(), path);
    }

    /** Each story has a day of its own: what one of them takes is not free for the next. */
    private void hold(Browser browser, Circumstances how, String day) {
        browser.open(at(how, "/toronto/times?service=CESAREAN_SCAR_RELEASE&day=" + day));
        browser.tap(browser.find("button.slot").first());
        assertThat(browser.address()).contains("/holds/");
    }

    private static void fill(Browser browser, String email) {
        browser.type(browser.find("#name"), "Rosa Delgado");
        browser.type(browser.find("#email"), email);
    }

    private static String somebody() {
        return "rosa-" + UUID.randomUUID() + "@families.example";
    }

    @ParameterizedTest
    @EnumSource
    void errorsComeAtOnceBackShowsTheVisitAndTwiceIsAskedFirst(Circumstances how) {
        try (var browser = how.browser()) {
            hold(browser, how, "2026-12-09");
            browser.tap(browser.find(BOOK));
            assertThat(browser.find(".errors a").count()).isEqualTo(2);
            browser.find(".errors:focus").waitFor();
            assertThat(browser.find("#name-wrong, #email-wrong").count()).isEqualTo(2);
            var email = somebody();
            fill(browser, email);
            browser.tap(browser.find(BOOK));
            var visit = browser.address();
            assertThat(visit).contains("/appointments/");
            if (how.scripts) { // without them the browser asks whether to send the form with the errors again
                browser.page().goBack();
                assertThat(browser.address()).isEqualTo(visit);
            }
            hold(browser, how, "2026-12-09");
            fill(browser, email);
            browser.tap(browser.find(BOOK));
            assertThat(browser.find("[name=again]").count()).as("asked first").isEqualTo(1);
            browser.tap(browser.find("main .actions a.button"));
            assertThat(browser.address()).isEqualTo(visit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMoveShowsBothTimesAsksOnceAndIsUndone(Circumstances how) {
        try (var browser = how.browser()) {
            hold(browser, how, "2026-12-10");
            fill(browser, somebody());
            browser.tap(browser.find(BOOK));
            var visit = browser.address();
            var before = browser.find("dl").first().innerText();
            browser.tap(browser.find("a[href$='/times']").first());
            browser.tap(browser.find("a.day[href*='day=2026-12-11']"));
            browser.tap(browser.find("button.slot").first());
            assertThat(browser.find(".change .card").count()).isEqualTo(2);
            browser.tap(browser.find(MOVE));
            assertThat(browser.find("dl").first().innerText()).isNotEqualTo(before);
            browser.tap(browser.find(UNDO));
            assertThat(browser.address()).isEqualTo(visit);
            assertThat(browser.find("dl").first().innerText()).isEqualTo(before);
            browser.tap(browser.find("a[href$='/cancellation']"));
            browser.tap(browser.find("form[action$='/cancellation'] button"));
            assertThat(browser.find(UNDO).count()).isZero();
            assertThat(browser.find("a[href$='/times']").count())
                    .as("cancelled")
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHoldThatRanOutKeepsWhatSheTypedAndIsRenewedByOneTap(Circumstances how) {
        try (var browser = how.browser()) {
            hold(browser, how, "2026-12-14");
            fill(browser, somebody());
            clock.pass(Duration.ofMinutes(11));
            browser.tap(browser.find(BOOK));
            browser.tap(browser.find("form[action$='/renewal'] button"));
            assertThat(browser.address()).contains("/appointments/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLostRaceStaysOnTheSameDay(Circumstances how) {
        try (var late = how.browser();
                var quick = Browser.on(Device.DESKTOP)) {
            late.open(at(how, "/toronto/times?service=CESAREAN_SCAR_RELEASE&day=2026-12-15"));
            quick.open(late.address());
            quick.tap(quick.find("button.slot").first());
            assertThat(quick.address()).contains("/holds/");
            late.tap(late.find("button.slot").first());
            assertThat(late.find("[role=alert]").count()).isPositive();
            assertThat(late.find(".day[aria-current]").first().innerText()).contains("15");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVisitByPhoneNeedsANumberAndAnotherModeIsNeverGivenInItsPlace(Circumstances how) {
        try (var browser = how.browser()) {
            browser.open(at(how, "/los-angeles/times?service=INTRO_CALL"));
            assertThat(browser.find(".tabs a").count()).isEqualTo(2);
            browser.tap(browser.find(".tabs a[href*='mode=PHONE']"));
            browser.tap(browser.find("a.day").nth(3));
            browser.tap(browser.find("button.slot").first());
            fill(browser, somebody());
            browser.tap(browser.find(BOOK));
            assertThat(browser.find(".errors a").getAttribute("href")).isEqualTo("#phone");
            browser.type(browser.find("#phone"), "+1 310 555 0142");
            browser.tap(browser.find(BOOK));
            assertThat(browser.address()).contains("/appointments/");
            browser.tap(browser.find("a[href$='/times']").first());
            assertThat(browser.find(".tabs").count())
                    .as("a move keeps the mode")
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesBackFindsTheDayTheFilterAndTheTimeSheHolds(Circumstances how) {
        try (var browser = how.browser()) {
            browser.open(at(how, "/toronto/times?service=CESAREAN_SCAR_RELEASE&day=2026-12-16&part=AFTERNOON"));
            browser.tap(browser.find("button.slot").first());
            browser.tap(browser.find(".chosen a[href*='/times?']"));
            assertThat(browser.address()).contains("day=2026-12-16").contains("part=AFTERNOON");
            assertThat(browser.find(".hers a[href*='/holds/']").count()).isEqualTo(1);
            browser.open(at(how, "/toronto/times?service=ULTRASOUND_BLOCKED_DUCT"));
            assertThat(browser.find("button.slot").count()).isZero();
            browser.tap(browser.find("main a[href$='/duct-check']").first());
            assertThat(browser.address()).as("first the check").endsWith("/duct-check");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBookingTooCloseToChangeIsSaidBeforeAndUndoneForTenMinutes(Circumstances how) {
        try (var browser = how.browser()) {
            browser.open(at(how, "/los-angeles/times?service=LACTATION_CONSULT"));
            browser.tap(browser.find("button.slot").first());
            assertThat(browser.find(".chosen a[href^='tel:']").count())
                    .as("whom to call later")
                    .isPositive();
            fill(browser, somebody());
            browser.tap(browser.find(BOOK));
            assertThat(browser.find("a[href$='/cancellation']").count())
                    .as("too close")
                    .isZero();
            browser.tap(browser.find(UNDO));
            assertThat(browser.find(UNDO + ", a[href$='/times']").count())
                    .as("cancelled")
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMoveThatChangesThePriceSaysSoAndAsks(Circumstances how) {
        try (var browser = how.browser()) {
            browser.open(
                    at(how, "/toronto/times?service=CESAREAN_SCAR_RELEASE&day=2026-12-17&practitioner=mei-lin-zhou"));
            browser.tap(browser.find("button.slot").first());
            fill(browser, somebody());
            browser.tap(browser.find(BOOK));
            browser.open(browser.address() + "/times?day=2026-12-18&practitioner=anjali-raghuram");
            browser.tap(browser.find("button.slot").first());
            assertThat(browser.find(".note.warn").innerText()).contains("130").contains("146");
            browser.tap(browser.find(MOVE));
            assertThat(browser.find("dl").first().innerText()).contains("130");
        }
    }
}
