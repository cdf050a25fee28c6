package care.milkway.scheduling.letter;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.messaging.appointment.Correspondence;
import care.milkway.referral.OfficeKeys;
import care.milkway.referral.document.Document;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.BookingNumber;
import care.milkway.staff.StaffBrowser;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter on its way, page by page: from the parent's phone to the desk, and the answer to her mailbox. */
@MilkwayTest
class LetterPageScenarios {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AppointmentLinks links;

    @Autowired
    Correspondence correspondence;

    @Autowired
    OverdueLetters overdue;

    @Autowired
    OfficeKeys offices;

    @Autowired
    JdbcClient jdbc;

    ProvisionalVisit visit;
    StaffBrowser maya;
    String page;

    @BeforeEach
    void mayaHasBookedWithAnjali() {
        visit = new ProvisionalVisit(context);
        maya = new StaffBrowser(port);
        page = "/en/appointments/"
                + links.key(visit.clinic().id(), visit.booked().id());
    }

    private static List<Map.Entry<String, String>> fields(String how, String signedOn) {
        return List.of(
                Map.entry("how", how),
                Map.entry("signer", "Dr. Esther Roy"),
                Map.entry("profession", "DOCTOR"),
                Map.entry("signedOn", signedOn),
                Map.entry("statement", "NO_CONTRAINDICATIONS"),
                Map.entry("statement", "NO_INFECTION"),
                Map.entry("statement", "TREATMENT_RECOMMENDED"));
    }

    private StaffBrowser.Answer handsIn(String name, byte[] file) {
        return maya.upload(page + "/letter", fields("UPLOAD", "2026-11-27"), name, file);
    }

    private StaffBrowser sam() {
        var staff = new StaffRoom(context);
        return staff.signedIn(port, staff.somebody(visit.clinic().id(), Role.FRONT_DESK));
    }

    private static String letter(String body) {
        var found = Pattern.compile("/staff/letters/([0-9a-f-]{36})/").matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private List<String> mails() {
        correspondence.tell();
        return jdbc.sql("""
                        select subject || E'\\n' || text || E'\\n' || calendar from messaging.message
                        where appointment_id = ? order by sequence""")
                .param(visit.booked().id().value())
                .query(String.class)
                .list();
    }

    @Test
    void aLetterIsHandedInReadAndAccepted() {
        assertThat(maya.get(page).body())
                .contains("Provisionally booked", "We need your referral letter by Tuesday, December 1", "MW-");
        assertThat(handsIn("letter.pdf", Paper.pdf()).location()).isEqualTo(page);
        assertThat(maya.get(page).body()).contains("We have your letter");
        var sam = sam();
        var desk = sam.get("/en/staff/letters").body();
        assertThat(desk).contains("Maya Okafor", "Dr. Esther Roy", "Not scanned for viruses", "Nothing speaks against");
        assertThat(desk).contains("(she says so)").doesNotContainPattern("name=\"statement\"[^>]* checked");
        var id = letter(desk);
        var picture = sam.headers("/en/staff/letters/" + id + "/pages/1");
        assertThat(picture.get("content-type")).containsExactly("image/jpeg");
        assertThat(picture.get("cache-control")).containsExactly("no-store");
        assertThat(String.valueOf(picture.get("content-security-policy"))).contains("sandbox", "default-src 'none'");
        assertThat(read(id)).as("each look is noted").isPositive();
        assertThat(sam.get("/en/staff/letters/" + id + "/pages/2").status()).isEqualTo(404);
        assertThat(accepts(sam, id).location()).isEqualTo("/en/staff/letters");
        assertThat(maya.get(page).body()).contains("It is booked").doesNotContain("Provisionally");
        assertThat(mails().getLast()).contains("Your letter is accepted", "STATUS:CONFIRMED");
    }

    private StaffBrowser.Answer accepts(StaffBrowser sam, String id) {
        return sam.post(
                "/en/staff/letters/" + id + "/acceptance?statement=NO_CONTRAINDICATIONS&statement=NO_INFECTION",
                Map.of(
                        "signer", "Dr. Esther Roy",
                        "profession", "DOCTOR",
                        "signedOn", "2026-11-27",
                        "statement", "TREATMENT_RECOMMENDED"));
    }

    private long read(String id) {
        return jdbc.sql("select count(*) from audit.entry where thing_id = ?::uuid and action = 'READ'")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void whatSheHearsWhileItWaitsWhenItIsRefusedAndWhenItIsTooLate() {
        assertThat(mails().getLast())
                .contains(
                        "Please hand in your letter",
                        BookingNumber.of(visit.booked().id()).toString())
                .contains("STATUS:TENTATIVE");
        handsIn("letter.jpg", Paper.photo("jpeg"));
        var sam = sam();
        var id = letter(sam.get("/en/staff/letters").body());
        assertThat(sam.post("/en/staff/letters/" + id + "/refusal", Map.of("reason", " "))
                        .body())
                .contains("Please write why");
        sam.post("/en/staff/letters/" + id + "/refusal", Map.of("reason", "The date is missing."));
        assertThat(maya.get(page).body()).contains("The clinic says: The date is missing.", "Hand in the letter");
        assertThat(mails().getLast()).contains("We need another letter", "The date is missing.", "STATUS:TENTATIVE");
        context.getBean(care.milkway.testing.HandClock.class)
                .set(visit.booked().provisionalUntil().orElseThrow());
        overdue.release();
        assertThat(maya.get(page).body()).contains("This time is given back", "The next time without a letter");
        assertThat(mails().getLast()).contains("No letter in time", "The next time without a letter", "CANCEL");
        assertThat(handsIn("late.pdf", Paper.pdf()).location())
                .as("to what became of it")
                .isEqualTo(page);
    }

    @Test
    void aFileThatCantBeKeptIsSaidAtItsPlaceAndNothingIsLost() {
        assertRefused(handsIn("letter.pdf", new byte[0]), "This file is empty");
        assertRefused(
                handsIn("letter.pdf", "MZ a program".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "neither a PDF");
        assertRefused(handsIn("letter.pdf", Arrays.copyOf(Paper.pdf(), Document.LARGEST + 1)), "larger than 10 MB");
        var again = maya.upload(page + "/letter", fields("UPLOAD", "2026-12-01"), "letter.pdf", Paper.pdf());
        assertRefused(again, "This day is still to come");
        assertThat(again.body()).contains("Dr. Esther Roy");
        assertThat(handsIn("photo-called.pdf", Paper.photo("jpeg")).location())
                .as("its name says nothing")
                .isEqualTo(page);
        assertThat(maya.upload(page + "/letter", fields("BRING", "2026-11-27"), "", new byte[0])
                        .location())
                .isEqualTo(page);
        assertThat(maya.get(page).body()).contains("we need the letter that you bring");
    }

    private static void assertRefused(StaffBrowser.Answer answer, String sentence) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"/en/toronto/holds, 415", "/en/staff/sign-in, 415"})
    void filesAreSentToOneAddressOnly(String path, int status) {
        assertThat(maya.upload(path, List.of(), "letter.pdf", Paper.pdf()).status())
                .isEqualTo(status);
    }

    @Test
    void nobodyHandsInALetterWithoutTheLink() {
        assertThat(maya.upload(
                                "/en/appointments/" + "A".repeat(64) + "/letter",
                                fields("UPLOAD", "2026-11-27"),
                                "x",
                                Paper.pdf())
                        .status())
                .isEqualTo(404);
        assertThat(maya.upload("/en/toronto", List.of(), "x", Paper.pdf()).status())
                .isEqualTo(415);
    }

    @Test
    void aDoctorsOfficeHandsItInWithItsKeyUntilThatEnds() {
        var clinic = visit.clinic();
        var key =
                care.milkway.identity.Actor.Operator.AT_THE_MACHINE.doing(() -> offices.create(clinic.id(), "Dr. Roy"));
        var office = new StaffBrowser(port, "Authorization", "Bearer " + key);
        var address = "/api/clinics/" + clinic.slug() + "/referrals";
        var number = Map.entry("booking", BookingNumber.of(visit.booked().id()).toString());
        var letter = new java.util.ArrayList<>(fields("UPLOAD", "2026-11-27"));
        letter.add(number);
        assertThat(office.upload(address, letter, "letter.pdf", Paper.pdf()).status())
                .isEqualTo(201);
        assertThat(maya.get(page).body()).contains("We have your letter");
        assertThat(maya.upload(address, letter, "letter.pdf", Paper.pdf()).status())
                .isEqualTo(401);
        assertThat(office.upload("/api/clinics/toronto/referrals", letter, "letter.pdf", Paper.pdf())
                        .status())
                .as("another clinic's booking")
                .isEqualTo(401);
        letter.removeLast();
        letter.add(Map.entry("booking", "MW-00000-00000"));
        assertThat(office.upload(address, letter, "letter.pdf", Paper.pdf()).body())
                .contains("\"booking\"");
        letter.removeLast();
        assertThat(office.upload(address, letter, "letter.pdf", Paper.pdf()).status())
                .isEqualTo(201);
        assertThat(sam().get("/en/staff/letters").body()).contains("A letter that belongs to no booking yet");
    }
}
