package care.milkway.journeys;

import static care.milkway.journeys.AnsweringTheCheck.chooseTreatment;
import static care.milkway.journeys.AnsweringTheCheck.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each promise of the check and its result, on a phone and on a desktop, with and without scripts, in English and in French. */
@MilkwayTest
class EveryWayToAnAnswerJourneys {

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
    void whatASecondBrowserKnowsIsNotEnoughToReadHerAnswers(Circumstances how) {
        try (var browser = how.browser();
                var other = how.browser()) {
            answers(browser, how, tenderLump(30));
            chooseTreatment(browser, "ULTRASOUND_BLOCKED_DUCT");
            other.open(at(how, "/toronto/duct-check/result"));
            assertThat(other.address()).endsWith("/duct-check");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoThermometerIsToldHowToTell(Circumstances how) {
        try (var browser = how.browser()) {
            browser.open(at(how, "/toronto/duct-check"));
            tenderLump(30).until(browser, "[name='temperature.value']");
            assertThat(browser.find("#temperature-help, details").first().innerText())
                    .contains(how.language.code().equals("fr") ? "thermomètre" : "thermometer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLinkToHerResultOpensItOnAnotherPhone(Circumstances how) {
        try (var browser = how.browser();
                var other = how.browser()) {
            answers(browser, how, tenderLump(30));
            var title = browser.title();
            var link = browser.find(".long a").getAttribute("href");
            other.open(link.startsWith("http") ? link : "http://localhost:" + port + link);
            assertThat(other.title()).isEqualTo(title);
            assertThat(other.address()).doesNotContainPattern(CHECK_ID);
        }
    }
}
