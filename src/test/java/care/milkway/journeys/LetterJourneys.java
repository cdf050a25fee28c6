package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.messaging.mailbox.LetterMailbox;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.OverdueLetters;
import care.milkway.scheduling.letter.ProvisionalVisit;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Paper;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private Browser desk(String language) {
        var staff = new StaffRoom(context);
        var sam = staff.somebody(visit.clinic().id(), Role.FRONT_DESK);
        var browser = Browser.on(Device.DESKTOP);
        browser.open("http://localhost:" + port + "/" + language + "/staff/link?key=" + staff.demoLink(sam));
        browser.find("main form button").last().click();
        browser.open("http://localhost:" + port + "/" + language + "/staff/letters");
        return browser;
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

    @Test
    void aPhotoFromThePhoneIsReadAtTheDeskAndAccepted() {
        try (var phone = Browser.on(Device.PHONE);
                var desk = desk("en")) {
            phone.open(at("en"));
            assertThat(phone.title()).isEqualTo("Provisionally booked");
            phone.tap("Hand in the letter");
            phone.tap("Send");
            assertThat(phone.text()).as("nothing was chosen").contains("Please choose the file");
            handsIn(phone, "Send");
            assertThat(phone.text()).contains("We have your letter");
            desk.page().reload();
            assertThat(desk.text()).contains("Maya Okafor", "Not scanned for viruses");
            assertThat(desk.find(".paper img").evaluate("picture => picture.decode().then(() => picture.naturalWidth)"))
                    .as("the letter is seen")
                    .isEqualTo(400);
            desk.tap("Accept the letter");
            assertThat(desk.text()).contains("No booking waits for a letter");
            phone.page().reload();
            assertThat(phone.title()).isEqualTo("Your visit");
        }
    }

    @Test
    void uneLettreEstRefuseeEtLHeureEstRendue() {
        try (var phone = Browser.on(Device.PHONE);
                var desk = desk("fr")) {
            phone.open(at("fr"));
            assertThat(phone.title()).isEqualTo("Réservation provisoire");
            phone.tap("Envoyer la lettre");
            handsIn(phone, "Envoyer");
            desk.page().reload();
            desk.find("summary").getByText("Refuser la lettre").click();
            desk.find("textarea").fill("Il manque la date.");
            desk.find("details[open] button").click();
            phone.page().reload();
            assertThat(phone.text()).contains("Il manque la date.");
            clock.set(visit.booked().provisionalUntil().orElseThrow());
            overdue.release();
            phone.page().reload();
            assertThat(phone.title()).isEqualTo("Cette plage est libérée");
            assertThat(phone.text()).contains("La prochaine plage sans lettre");
        }
    }

    @Test
    void aLetterFromTheMailboxIsAcceptedAtTheDesk() throws MessagingException {
        try (var mailbox = new LetterMailbox();
                var desk = desk("en")) {
            mailbox.receive(BookingNumber.of(visit.booked().id()).toString(), Paper.pdf());
            mailbox.isReadBy(context, visit.clinic().id());
            desk.page().reload();
            assertThat(desk.text()).contains("From the clinic’s mailbox");
            desk.find("input[name=signer]").fill("Dr. Esther Roy");
            desk.find("select[name=profession]").selectOption("DOCTOR");
            desk.find("input[name=signedOn]").fill("2026-11-27");
            desk.tap("Accept the letter");
            assertThat(desk.text()).contains("The clinic needs all of this in the letter");
            for (var box : desk.find("input[name=statement]").all()) {
                box.check();
            }
            desk.tap("Accept the letter");
            assertThat(desk.text()).contains("No booking waits for a letter");
        }
    }
}
