package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.messaging.mailbox.LetterMailbox;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.OverdueLetters;
import care.milkway.scheduling.letter.ProvisionalVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Paper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A letter's way between a parent's phone and the desk, in real browsers. The booking itself is made without one. */
@MilkwayTest
class LetterJourneys {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AppointmentLinks links;

    @Autowired
    OverdueLetters overdue;

    @Autowired
    HandClock clock;

    private ProvisionalVisit visit;

    @BeforeEach
    void mayaHasBookedWithAnjali() {
        visit = new ProvisionalVisit(context);
    }

    private String at(String language) {
        return "http://localhost:" + port + "/" + language + "/appointments/"
                + links.key(visit.clinic().id(), visit.booked().id());
    }

    /** A tablet: that is what lies on the desk. */
    private Browser desk(String language) {
        var staff = new StaffRoom(context);
        var sam = staff.somebody(visit.clinic().id(), Role.FRONT_DESK);
        var browser = Browser.on(Device.TABLET);
        browser.open("http://localhost:" + port + "/" + language + "/staff/link?key=" + staff.demoLink(sam));
        browser.find("main form button").last().click();
        browser.open("http://localhost:" + port + "/" + language + "/staff/letters");
        return browser;
    }

    private Texts texts(String language) {
        return context.getBean(Translations.class).in(Language.find(language).orElseThrow());
    }

    private static void handsIn(Browser phone, String send) {
        phone.find("#file").setInputFiles(new FilePayload("letter.jpg", "image/jpeg", Paper.photo("jpeg")));
        phone.find("#signer").fill("Dr. Esther Roy");
        phone.find("#profession").selectOption("DOCTOR");
        phone.find("#signedOn").fill("2026-11-27");
        for (var box : phone.find("input[name=statement]").all()) {
            box.check();
        }
        phone.tap(send);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aPhotoFromThePhoneIsReadAtTheDeskAndAccepted(String language) {
        var t = texts(language);
        try (var phone = Browser.on(Device.PHONE);
                var desk = desk(language)) {
            phone.open(at(language));
            assertThat(phone.title()).isEqualTo(t.get("letter.visit.title"));
            phone.tap(t.get("letter.handin"));
            phone.tap(t.get("letter.send"));
            assertThat(phone.text()).as("nothing was chosen").contains(t.get("letter.wrong.file"));
            handsIn(phone, t.get("letter.send"));
            assertThat(phone.title()).isEqualTo(t.get("letter.visit.title"));
            desk.page().reload();
            assertThat(desk.text()).contains("Maya Okafor", t.get("staff.letters.notscanned"));
            assertThat(desk.find(".paper img").evaluate("picture => picture.decode().then(() => picture.naturalWidth)"))
                    .as("the letter is seen")
                    .isEqualTo(400);
            assertThat(desk.find("input[name=statement]:checked").count())
                    .as("what the parent said is not ticked for whoever reads")
                    .isZero();
            ticksWhatItSays(desk);
            desk.tap(t.get("staff.letters.accept"));
            assertThat(desk.text()).contains(t.get("staff.letters.lead.none"));
            phone.page().reload();
            assertThat(phone.title()).isEqualTo(t.get("visit.title"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aLetterIsRefusedAndTheTimeGoesBackWhenItRunsOut(String language) {
        var t = texts(language);
        try (var phone = Browser.on(Device.PHONE);
                var desk = desk(language)) {
            phone.open(at(language));
            phone.tap(t.get("letter.handin"));
            handsIn(phone, t.get("letter.send"));
            desk.page().reload();
            desk.find("summary").getByText(t.get("staff.letters.refuse")).click();
            desk.find("textarea").fill("Il manque la date.");
            desk.find("details[open] button").click();
            phone.page().reload();
            assertThat(phone.text()).contains("Il manque la date.");
            clock.set(visit.booked().provisionalUntil().orElseThrow());
            overdue.release();
            phone.page().reload();
            assertThat(phone.title()).isEqualTo(t.get("letter.overdue.title"));
            assertThat(phone.text())
                    .contains(t.get("letter.overdue.soonest")
                            .replaceFirst("\\{0}.*", "")
                            .strip());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aLetterFromTheMailboxIsAcceptedAtTheDesk(String language) throws MessagingException {
        var t = texts(language);
        try (var mailbox = new LetterMailbox();
                var desk = desk(language)) {
            mailbox.receive(BookingNumber.of(visit.booked().id()).toString(), Paper.pdf());
            mailbox.isReadBy(context, visit.clinic().id());
            desk.page().reload();
            assertThat(desk.find(".paper img").count()).isOne();
            desk.find("input[name=signer]").fill("Dr. Esther Roy");
            desk.find("select[name=profession]").selectOption("DOCTOR");
            desk.find("input[name=signedOn]").fill("2026-11-27");
            desk.tap(t.get("staff.letters.accept"));
            assertThat(desk.text()).contains(t.get("letter.wrong.NOT_ALL_SAID"));
            ticksWhatItSays(desk);
            desk.tap(t.get("staff.letters.accept"));
            assertThat(desk.text()).contains(t.get("staff.letters.lead.none"));
        }
    }

    private static void ticksWhatItSays(Browser desk) {
        desk.find("input[name=statement]").all().forEach(Locator::check);
    }
}
