package care.milkway.journeys;

import static care.milkway.journeys.AnsweringTheCheck.chooseTreatment;
import static care.milkway.journeys.AnsweringTheCheck.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each promise of a parent's path, on a phone and on a desktop, with and without scripts, in English and in French. */
@MilkwayTest
class EveryWayJourneys {

    private static final String BOOK = "form[action$='/appointment'] button";
    private static final String MOVE = "form[action$='/moves'] button";
    private static final String UNDO = "form[action$='/reversal'] button";
    private static final Pattern CHECK_ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

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

    private void answers(Browser browser, Circumstances how, AnsweringTheCheck said) {
        browser.open(at(how, "/toronto/duct-check"));
        said.with(browser);
        assertThat(browser.address()).endsWith("/duct-check/result");
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
    void theCheckHasNothingAroundItAndItsProgressNeverGrows(Circumstances how) {
        try (var browser = how.browser()) {
            browser.open(at(how, "/toronto/duct-check"));
            var left = Integer.MAX_VALUE;
            for (var question : new String[] {"[name=systemicSigns]", "[name='temperature.value']", "[name=side]"}) {
                tenderLump(30).until(browser, question);
                assertThat(browser.find("nav.menu").count())
                        .as("no menu of the site")
                        .isZero();
                var progress = browser.find("progress");
                var now = Integer.parseInt(progress.getAttribute("max"))
                        - Integer.parseInt(progress.getAttribute("value"));
                assertThat(now).isLessThan(left);
                left = now;
                assertThat(browser.address()).doesNotContainPattern(CHECK_ID);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theResultHasOneNextStepWithTimesThatAreHeldFromThere(Circumstances how) {
        try (var browser = how.browser()) {
            answers(browser, how, tenderLump(30));
            assertThat(browser.address()).doesNotContainPattern(CHECK_ID);
            var next = browser.find("#next");
            assertThat(next.count()).isEqualTo(1);
            assertThat(next.locator("button.slot").count()).isEqualTo(3);
            browser.tap(next.locator("button.slot").first());
            if (browser.address().contains("/duct-check/ultrasound")) {
                browser.tap(browser.find("button[name=all][value=none]"));
            }
            assertThat(browser.address()).contains("/holds/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmergencySaysOneThing(Circumstances how) {
        try (var browser = how.browser()) {
            answers(browser, how, tenderLump(30).but("emergencySigns", "TROUBLE_BREATHING"));
            assertThat(browser.find("a[href='tel:911']").first().isVisible()).isTrue();
            assertThat(browser.find("#next, a[href*='/times?'], .missing").count())
                    .isZero();
        }
    }

    /** She is not sure whether she might harm herself: numbers to call stand above whatever else follows. */
    @ParameterizedTest
    @EnumSource
    void whoIsNotSureAboutHarmSeesTheCrisisLinesFirst(Circumstances how) {
        try (var browser = how.browser()) {
            answers(browser, how, tenderLump(30).but("harmThoughts", "unsure"));
            var calls = browser.find("ul.calls");
            assertThat(calls.locator("a[href='tel:988']").first().isVisible())
                    .as(browser.text())
                    .isTrue();
            var height = browser.page().viewportSize().height;
            assertThat(calls.first().boundingBox().y).isLessThan(height);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImplantChangesTheTreatmentInsteadOfRefusingHer(Circumstances how) {
        try (var browser = how.browser()) {
            answers(browser, how, tenderLump(30));
            browser.tap(browser.find("a[href*='times?service=ULTRASOUND_BLOCKED_DUCT']")
                    .first());
            browser.mark(browser.find("[name=contraindications][value=BREAST_IMPLANT]"));
            browser.tap(browser.find("button.next"));
            browser.open(at(how, "/toronto/times?service=ULTRASOUND_BLOCKED_DUCT"));
            assertThat(browser.find("button.slot").count()).as("no ultrasound").isZero();
            browser.open(at(how, "/toronto/duct-check/result"));
            browser.tap(browser.find("a[href*='times?service=MANUAL_THERAPY_BREAST']")
                    .first());
            browser.tap(browser.find("button.slot").first());
            assertThat(browser.address()).contains("/holds/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNoteForTheDoctorIsOnScreenAndPrinted(Circumstances how) {
        try (var browser = how.browser()) {
            answers(browser, how, tenderLump(30).but("temperature.value", "38.6"));
            browser.tap(browser.find("a[href$='/note']").first());
            assertThat(browser.text()).contains(how.language.code().equals("fr") ? "38,6" : "38.6");
            var pdf = browser.page()
                    .request()
                    .get(browser.find("a[href$='.pdf']").first().evaluate("one => one.href") + "");
            assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
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

    /** The slot she saw was taken by somebody quicker: she stays on that day. */
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
    void whatASecondBrowserKnowsIsNotEnoughToReadHerAnswers(Circumstances how) {
        try (var browser = how.browser();
                var other = how.browser()) {
            answers(browser, how, tenderLump(30));
            chooseTreatment(browser, "ULTRASOUND_BLOCKED_DUCT");
            other.open(at(how, "/toronto/duct-check/result"));
            assertThat(other.address()).endsWith("/duct-check");
        }
    }
}
