package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maya comes back: by her mailbox she sees her visits, and nobody sees anything because he typed her address. */
class MyVisitsScenarios extends ParentsComeBack {

    String page;

    @BeforeEach
    void thePageOfHerVisits() {
        page = "/en/" + visit.clinic().slug() + "/my-visits";
    }

    @Test
    void sheSeesWhatWasBookedWithHerAddressHoweverSheWroteIt() {
        visit.booked(maya("Maya Okafor", "maya@families.example", "416 555 0110"));
        visit.booked(maya("Maya Okafor", "Maya@Families.example", ""));
        visit.booked(maya("June Whitaker", "june@families.example", "416 555 0110"));
        var browser = signedIn("maya@families.example");
        var visits = browser.get(page).body();
        assertThat(visits.split("See, move or cancel it")).hasSize(3);
        assertThat(browser.get(page.replace("/en/", "/fr/")).body()).contains("Vos rendez-vous");
        assertThat(jdbc.sql("select count(*) from audit.entry where clinic_id = ? and actor like 'parent:%'")
                        .param(visit.clinic().id().value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void typingHerAddressShowsNothingAndSaysNothing() {
        visit.booked(maya("Maya Okafor", "maya@families.example", "416 555 0110"));
        var known = new StaffBrowser(port).postWithout(page, Map.of("email", "maya@families.example"));
        var unknown = new StaffBrowser(port).postWithout(page, Map.of("email", "nobody@families.example"));
        assertThat(known.body()).isEqualTo(unknown.body()).doesNotContain("Okafor");
        assertThat(known.setCookies()).isEmpty();
    }

    @Test
    void herLinkWorksOnceForAQuarterOfAnHourAndAtThisClinicOnly() {
        visit.booked(maya("Maya Okafor", "maya@families.example", "416 555 0110"));
        var late = link("maya@families.example");
        assertThat(open(new StaffBrowser(port), "/en/toronto/my-visits", late).status())
                .isEqualTo(410);
        clock.pass(Duration.ofMinutes(15));
        assertThat(open(new StaffBrowser(port), page, late).status()).isEqualTo(410);
        var key = link("maya@families.example");
        assertThat(new StaffBrowser(port).get(page + "/link?key=" + key).body()).contains("See my visits");
        assertThat(open(new StaffBrowser(port), page, key).status()).isEqualTo(302);
        assertThat(open(new StaffBrowser(port), page, key).status()).isEqualTo(410);
    }

    @Test
    void sheSignsOut() {
        visit.booked(maya("Maya Okafor", "maya@families.example", "416 555 0110"));
        var browser = signedIn("maya@families.example");
        browser.postWithout(page + "/sign-out", Map.of());
        assertThat(browser.get(page).body()).contains("Send me the link");
    }

    @Test
    void theSamePersonBookingAgainKeepsOneEntry() {
        var first = add(maya("Maya Okafor", "maya@families.example", "+1 416 555 0110"));
        confirm(first);
        assertThat(add(maya("maya okafor", "MAYA@families.example", "+1 (416) 555-0110")))
                .isEqualTo(first);
        assertThat(jdbc.sql("select name from patient.patient where patient_id = ?")
                        .param(first.value())
                        .query(String.class)
                        .single())
                .as("nothing of it is changed")
                .isEqualTo("Maya Okafor");
    }

    @Test
    void whoOnlySharesTheAddressGetsAnEntryOfHerOwnAndStaffAreToAsk() {
        var first = add(maya("Maya Okafor", "maya@families.example", "+1 416 555 0110"));
        confirm(first);
        var other = add(maya("Maya Okafor", "maya@families.example", "+1 416 555 0199"));
        assertThat(other).isNotEqualTo(first);
        assertThat(jdbc.sql("select other_id from patient.possible_duplicate where patient_id = ?")
                        .param(other.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(first.value());
    }

    @Test
    void anAddressThatNobodyHasShownToBeHersJoinsNothing() {
        var first = add(maya("Maya Okafor", "maya@families.example", "+1 416 555 0110"));
        assertThat(add(maya("Maya Okafor", "maya@families.example", "+1 416 555 0110")))
                .isNotEqualTo(first);
    }

    private static Contact maya(String name, String email, String phone) {
        return Contact.of(name, email, phone, Language.EN);
    }

    private PatientId add(Contact contact) {
        return work.in(visit.clinic().id(), new Actor.Visitor(), () -> register.add(contact));
    }

    private void confirm(PatientId patient) {
        new Actor.Visitor().doing(() -> register.confirm(visit.clinic().id(), patient));
    }

    private String link(String email) {
        return work.in(visit.clinic().id(), Actor.Job.SIGN_IN, () -> keys.link(email))
                .orElseThrow();
    }

    private StaffBrowser signedIn(String email) {
        var browser = new StaffBrowser(port);
        open(browser, page, link(email));
        return browser;
    }

    private static StaffBrowser.Answer open(StaffBrowser browser, String page, String key) {
        return browser.postWithout(page + "/link", Map.of("key", key));
    }
}
