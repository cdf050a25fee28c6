package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maya, who is signed in, books again: what the clinic knows of her is hers, and nobody else’s. */
class SignedInBookingScenarios extends ParentsComeBack {

    private static final Contact MAYA =
            Contact.of("Maya Okafor", "maya@families.example", "+1 416 555 0110", Language.EN);

    PatientId maya;

    @BeforeEach
    void mayaWasHereBefore() {
        maya = work.in(visit.clinic().id(), new Actor.Visitor(), () -> register.add(MAYA));
        new Actor.Visitor().doing(() -> register.confirm(visit.clinic().id(), maya));
    }

    @Test
    void herFormIsFilledInAndNobodyElsesIs() {
        var page = holdPage(visit.hold());
        assertThat(signedIn().get(page).body())
                .contains("Maya Okafor", "maya@families.example", "+1 416 555 0110", "You are signed in");
        assertThat(signedIn().get(page.replace("/en/", "/fr/")).body()).contains("Votre session est ouverte");
        assertThat(new StaffBrowser(port).get(page).body()).doesNotContain("Maya", "You are signed in");
        var elsewhere = new BookedVisit(context);
        assertThat(signedIn()
                        .get("/en/" + elsewhere.clinic().slug() + "/holds/"
                                + elsewhere.hold().value())
                        .body())
                .as("in another clinic")
                .doesNotContain("Maya", "You are signed in");
    }

    @Test
    void herVisitIsPutToHerEntryThoughHerPhoneIsNew() {
        var hold = visit.hold();
        books(signedIn(), hold, "maya okafor", "Maya@Families.example", "+1 416 555 0199");
        assertThat(patientOf(hold)).isEqualTo(maya.value());
        assertThat(column("select phone from patient.patient where clinic_id = ?"))
                .containsExactly("+1 416 555 0199");
        assertThat(column("select 1 from patient.possible_duplicate where clinic_id = ?"))
                .isEmpty();
        assertThat(column("""
                        select actor || ' ' || (before ->> 'phone') || ' ' || (after ->> 'phone')
                        from audit.entry where clinic_id = ? and action = 'UPDATE' and kind = 'patient'
                          and after ->> 'phone' is not null""")).containsExactly("parent:" + maya.value() + " +1 416 555 0110 +1 416 555 0199");
    }

    @Test
    void whatSheBooksForAnotherNameIsSomebodyElses() {
        var hold = visit.hold();
        books(signedIn(), hold, "June Whitaker", "maya@families.example", "");
        assertThat(patientOf(hold)).isNotEqualTo(maya.value());
        assertThat(column("select 1 from patient.possible_duplicate where clinic_id = ?"))
                .hasSize(1);
    }

    @Test
    void forAnotherAddressSheIsAStrangerLikeEverybody() {
        var hold = visit.hold();
        books(signedIn(), hold, "Maya Okafor", "june@families.example", "");
        assertThat(patientOf(hold)).isNotEqualTo(maya.value());
        assertThat(
                        column(
                                "select recorded_by from patient.patient where clinic_id = ? and email = 'june@families.example'"))
                .containsExactly("visitor");
    }

    /** Whoever typed her address could have put his own number there. */
    @Test
    void whatNobodyHasConfirmedIsNotFilledIn() {
        var other = new BookedVisit(context);
        other.booked(Contact.of("June Whitaker", "june@families.example", "+1 416 555 0666", Language.EN));
        var browser = signedIn(other, "june@families.example");
        assertThat(browser.get(holdPage(other, other.hold())).body())
                .contains("june@families.example")
                .doesNotContain("June Whitaker", "0666");
    }

    @Test
    void sheFindsTheWayToHerVisitsOnEveryPageOfTheClinicAndOnThatOfHerAppointment() {
        var link = "/en/" + visit.clinic().slug() + "/my-visits\"";
        assertThat(new StaffBrowser(port).get("/en/" + visit.clinic().slug()).body())
                .contains(link);
        var appointment = new StaffBrowser(port).get("/en/appointments/" + visit.key(visit.booked()));
        assertThat(appointment.body()).contains(link, "See all your visits at this clinic");
    }

    private void books(StaffBrowser browser, AppointmentId hold, String name, String email, String phone) {
        var answer = browser.postWithout(
                holdPage(hold) + "/appointment", Map.of("name", name, "email", email, "phone", phone));
        assertThat(answer.location()).startsWith("/en/appointments/");
    }

    private String holdPage(AppointmentId hold) {
        return holdPage(visit, hold);
    }

    private static String holdPage(BookedVisit at, AppointmentId hold) {
        return "/en/" + at.clinic().slug() + "/holds/" + hold.value();
    }

    private StaffBrowser signedIn() {
        return signedIn(visit, MAYA.email());
    }

    private StaffBrowser signedIn(BookedVisit at, String email) {
        var key = work.in(at.clinic().id(), Actor.Job.SIGN_IN, () -> keys.link(email))
                .orElseThrow();
        var browser = new StaffBrowser(port);
        browser.postWithout("/en/" + at.clinic().slug() + "/my-visits/link", Map.of("key", key));
        return browser;
    }

    private UUID patientOf(AppointmentId appointment) {
        return jdbc.sql("select patient_id from scheduling.appointment where appointment_id = ?")
                .param(appointment.value())
                .query(UUID.class)
                .single();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql)
                .param(visit.clinic().id().value())
                .query(String.class)
                .list();
    }
}
