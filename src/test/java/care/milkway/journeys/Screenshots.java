package care.milkway.journeys;

import static care.milkway.journeys.AnsweringTheCheck.chooseTreatment;
import static care.milkway.journeys.AnsweringTheCheck.tenderLump;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.Contact;
import care.milkway.patient.ParentKeys;
import care.milkway.staff.People;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.Persona;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Makes docs/screenshots anew, from a demonstration as bin/run starts it:
 * {@code MILKWAY_WRITE=docs mvn test -Dtest=Screenshots}. Whole pages, and the looks that are not kept, lie in
 * target/screenshots afterwards, for whoever looks them through.
 */
@EnabledIfEnvironmentVariable(named = "MILKWAY_WRITE", matches = ".+")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"milkway.clinics=clinics", "milkway.limits=off"})
@Import(Screenshots.Setting.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screenshots {

    private static final Path KEPT = Path.of("docs", "screenshots");
    private static final Path WHOLE = Path.of("target", "screenshots");
    private static final ClinicId TORONTO = ClinicId.of("toronto");
    private static final String ULTRASOUND = "ULTRASOUND_BLOCKED_DUCT";

    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    ParentKeys parents;

    @Autowired
    Work work;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void aDatabaseOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("milkway.data", () -> "target/screenshots-data-" + UUID.randomUUID());
    }

    @ParameterizedTest
    @MethodSource("care.milkway.journeys.Look#all")
    void everyPage(Look look) {
        try (var browser = Browser.unchecked(look.device(), look.colours())) {
            browser.page().clock().setFixedTime(Date.from(HandClock.MONDAY_AT_EIGHT));
            parent(browser, look);
            staff(browser, look);
        }
    }

    @BeforeAll
    void somePeopleComeToday() {
        for (var persona : List.of(Persona.MAYA, Persona.PRIYA, Persona.JUNE)) {
            try (var browser = Browser.unchecked(Device.DESKTOP, ColorScheme.LIGHT)) {
                browser.open(at("/en/toronto/times?service=CESAREAN_SCAR_RELEASE"));
                browser.tap(browser.find("button.slot").first());
                book(browser, persona.contact());
            }
        }
    }

    private void parent(Browser browser, Look look) {
        var contact = look.parent();
        open(browser, look, "home", "/toronto");
        open(browser, look, "service", "/toronto/services/ultrasound-for-blocked-ducts");
        open(browser, look, "care-team", "/toronto/team");
        open(browser, look, "other-home", "/los-angeles");
        open(browser, look, "rules", "/rules");
        open(browser, look, "check", "/toronto/duct-check");
        tenderLump(30).until(browser, "[name='side']");
        take(browser, look, "question");
        tenderLump(30).with(browser);
        take(browser, look, "result");
        open(browser, look, "note", "/toronto/duct-check/note");
        browser.page().goBack();
        chooseTreatment(browser, ULTRASOUND);
        take(browser, look, "times");
        var day = look.device() == Device.PHONE
                ? "2026-12-04"
                : "2026-12-08"; // what one look takes is not free for the next
        browser.tap(browser.find("a.day[href*='day=%s']".formatted(day)));
        browser.tap(browser.find("button.slot").first());
        take(browser, look, "booking");
        book(browser, contact);
        take(browser, look, "visit");
        open(browser, look, "my-visits-request", "/toronto/my-visits");
        browser.open(at(look, "/toronto/my-visits/link?key=" + linkOf(contact)));
        browser.tap(browser.find("main form button"));
        take(browser, look, "my-visits");
    }

    private static void book(Browser browser, Contact contact) {
        browser.find("#name").fill(contact.name());
        browser.find("#email").fill(contact.email());
        browser.find("#phone").fill(contact.phone());
        browser.tap(browser.find("form[action$='/appointment'] button"));
    }

    private String linkOf(Contact contact) {
        return work.in(TORONTO, Actor.Job.SIGN_IN, () -> parents.link(contact.email()))
                .orElseThrow();
    }

    private void staff(Browser browser, Look look) {
        open(browser, look, "sign-in", "/staff/sign-in");
        browser.open(at(look, "/staff/link?key=" + new StaffRoom(context).demoLink(lead())));
        browser.tap(browser.find("main form button"));
        browser.tap(browser.find("form:has(input[value=toronto]) button"));
        take(browser, look, "today");
        open(browser, look, "board", "/staff/board?day=2026-12-01");
        open(browser, look, "letters", "/staff/letters");
        open(browser, look, "people", "/staff/people");
        open(browser, look, "sessions", "/staff/sessions");
        browser.find(".me > summary").click();
        browser.tap(browser.find(".me button"));
    }

    private UUID lead() {
        return Actor.Operator.AT_THE_MACHINE.doing(() -> people.of(TORONTO)).stream()
                .map(People.Colleague::membership)
                .filter(each -> each.roles().contains(Role.CLINIC_LEAD))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private void open(Browser browser, Look look, String name, String path) {
        browser.open(at(look, path));
        take(browser, look, name);
    }

    /** What is on the screen, and the whole page. */
    private static void take(Browser browser, Look look, String name) {
        var file = look.file(name);
        browser.page().mouse().move(0, 0); // nothing is lit up because the last tap was there
        if (look.isKept()) {
            browser.page().screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(file)));
        }
        browser.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(WHOLE.resolve(file))
                        .setFullPage(true));
    }

    private String at(Look look, String path) {
        return at("/" + look.language() + path);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
