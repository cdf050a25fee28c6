package care.milkway.journeys;

import static care.milkway.journeys.AnsweringTheCheck.chooseTreatment;
import static care.milkway.journeys.AnsweringTheCheck.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A parent on her way from the first symptom to the right care. */
@MilkwayTest
class ParentJourneys {

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

    /** Far enough away to be moved and cancelled online. */
    private static void chooseADayLater(Browser browser) {
        browser.tap(browser.find("a.day[href*='day=2026-12-03']"));
    }

    /** She sees what is and what would be, and is asked once. */
    private static void moveToAnotherDay(Browser browser, String question) {
        browser.tap(browser.find("a.day[href*='day=2026-12-04']"));
        browser.tap(browser.find("button.slot").first());
        assertThat(browser.title()).isEqualTo(question);
        browser.tap(browser.find("form[action$='/moves'] button"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void mayaBooksInTorontoWithoutALetterMovesItAndCancelsIt(Device device) {
        try (var browser = Browser.on(device)) {
            browser.open(at("/en/toronto"));
            browser.tap("Start the duct check");
            tenderLump(30).with(browser);
            assertThat(browser.title()).isEqualTo("A clinician may treat you");
            assertThat(browser.text()).contains("sham").doesNotContainIgnoringCase("you have mastitis");

            chooseTreatment(browser, "ULTRASOUND_BLOCKED_DUCT");
            assertThat(browser.title()).isEqualTo("Choose a time");
            assertThat(browser.text()).contains("referral letter").contains("Eastern Standard Time");
            chooseADayLater(browser);
            browser.tap(browser.find("button.slot").first());

            assertThat(browser.title()).isEqualTo("Almost done");
            browser.tap("Book this time");
            assertThat(browser.text()).contains("Please tell us your name");
            browser.fill("Your name", "Maya Okafor");
            browser.fill("E-mail", "maya@families.example");
            browser.tap("Book this time");

            assertThat(browser.title()).isEqualTo("Your visit");
            assertThat(browser.text()).contains("Your baby is welcome").doesNotContain("Physiotherapist");
            var before = browser.text();
            browser.tap("Move it");
            moveToAnotherDay(browser, "Move your visit like this?");
            assertThat(browser.title()).isEqualTo("Your visit");
            assertThat(browser.text()).isNotEqualTo(before);

            browser.tap("Cancel it");
            browser.tap("Yes, cancel");
            assertThat(browser.title()).isEqualTo("This visit is cancelled");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TABLET")
    void priyaBooksCombinedTherapyInLosAngelesMovesItAndCancelsIt(Device device) {
        try (var browser = Browser.on(device)) {
            browser.open(at("/en/los-angeles"));
            browser.tap("Start the duct check");
            tenderLump(12).with(browser);
            chooseTreatment(browser, "BLOCKED_DUCT_COMBINED_THERAPY");
            assertThat(browser.text()).contains("Pacific Standard Time").doesNotContain("needs a referral letter");
            chooseADayLater(browser);
            browser.tap(browser.find("button.slot").first());
            browser.fill("Your name", "Priya Raman");
            browser.fill("E-mail", "priya@families.example");
            browser.tap("Book this time");
            assertThat(browser.title()).isEqualTo("Your visit");
            browser.tap("Move it");
            moveToAnotherDay(browser, "Move your visit like this?");
            browser.tap("Cancel it");
            browser.tap("Yes, cancel");
            assertThat(browser.title()).isEqualTo("This visit is cancelled");
        }
    }

    @Test
    void leilasFeverStopsTheBookingAndSaysWhatToDo() {
        try (var browser = Browser.on(Device.PHONE)) {
            browser.open(at("/en/toronto/duct-check"));
            tenderLump(30).but("temperature.value", "38.6").with(browser);
            assertThat(browser.title()).isEqualTo("See a doctor today");
            assertThat(browser.text()).contains("911");
            assertThat(browser.find("a[href*='times?service=ULTRASOUND_BLOCKED_DUCT']")
                            .count())
                    .isZero();
            assertThat(browser.find("a[href*='times?service=MANUAL_THERAPY_BREAST']")
                            .count())
                    .isZero();
            assertThat(browser.find("a[href*='times?service=LACTATION_CONSULT']")
                            .count())
                    .isPositive();

            browser.open(at("/en/toronto/times?service=ULTRASOUND_BLOCKED_DUCT"));
            assertThat(browser.title()).isEqualTo("This can’t be booked now");
        }
    }

    /** No mouse, no finger: she goes from one thing to the next, and sees where she is. */
    @Test
    void juneBooksByKeyboardAlone() {
        try (var browser = Browser.byKeyboard(Device.DESKTOP)) {
            booksAndCancels(browser, "June Park", "june@families.example");
        }
    }

    @Test
    void tessaBooksWithoutJavaScript() {
        try (var browser = Browser.withoutScripts(Device.PHONE)) {
            booksAndCancels(browser, "Tessa Lindqvist", "tessa@families.example");
        }
    }

    private void booksAndCancels(Browser browser, String name, String email) {
        browser.open(at("/en/toronto"));
        browser.tap("Start the duct check");
        tenderLump(30).with(browser);
        chooseTreatment(browser, "ULTRASOUND_BLOCKED_DUCT");
        chooseADayLater(browser);
        browser.tap(browser.find("button.slot").first());
        browser.fill("Your name", name);
        browser.fill("E-mail", email);
        browser.tap("Book this time");
        assertThat(browser.title()).isEqualTo("Your visit");
        browser.tap("Cancel it");
        browser.tap("Yes, cancel");
        assertThat(browser.title()).isEqualTo("This visit is cancelled");
    }

    @Test
    void camilleReserveEnFrancais() {
        try (var browser = Browser.on(Device.PHONE)) {
            browser.open(at("/fr/toronto"));
            browser.tap(browser.find("main a[href='/fr/toronto/duct-check']").first());
            tenderLump(30).with(browser);
            chooseTreatment(browser, "ULTRASOUND_BLOCKED_DUCT");
            assertThat(browser.title()).isEqualTo("Choisissez l’heure du rendez-vous");
            assertThat(browser.text()).contains("lettre d’orientation");
            chooseADayLater(browser);
            browser.tap(browser.find("button.slot").first());
            browser.fill("Votre nom", "Camille Fortier");
            browser.fill("Courriel", "camille@families.example");
            browser.tap("Confirmer le rendez-vous");
            assertThat(browser.title()).isEqualTo("Votre rendez-vous");
            browser.tap("Déplacer le rendez-vous");
            moveToAnotherDay(browser, "Déplacer votre rendez-vous ainsi?");
            assertThat(browser.title()).isEqualTo("Votre rendez-vous");
            browser.tap("Annuler le rendez-vous");
            browser.tap("Oui, annuler le rendez-vous");
            assertThat(browser.title()).isEqualTo("Ce rendez-vous est annulé");
        }
    }

    @Test
    void goingBackLosesNothing() {
        try (var browser = Browser.on(Device.PHONE)) {
            browser.open(at("/en/toronto/duct-check"));
            browser.tap(browser.find("button[name=all][value=none]"));
            browser.find("[name=systemicSigns][value=CHILLS]").check();
            browser.tap(browser.find("button.next"));
            browser.fill("Temperature", "37.2");
            browser.tap(browser.find("[name=then][value=back]"));
            assertThat(browser.find("[name=systemicSigns][value=CHILLS]").isChecked())
                    .isTrue();
            browser.open(at("/en/toronto/duct-check/temperature"));
            assertThat(browser.find("[name='temperature.value']").inputValue()).isEqualTo("37.2");
        }
    }
}
