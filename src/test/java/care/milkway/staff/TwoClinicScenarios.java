package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff of one clinic come to the other with all its ids, and it is as if it did not exist. */
class TwoClinicScenarios extends AtTheStaffDoor {

    BookedVisit visit;

    @BeforeEach
    void somebodyHasBooked() {
        visit = new BookedVisit(context);
    }

    @Test
    void theFrontDeskSeesWhoComesToHerClinicAndNobodyElse() {
        visit.booked(Contact.of("Tessa Lindqvist", "tessa@families.example", "+1 416 555 0110", Language.EN));
        var here = staff.signedIn(port, staff.somebody(visit.clinic().id(), Role.FRONT_DESK));
        assertThat(here.get("/en/staff").body()).contains("Tessa Lindqvist", "tel:+14165550110", "Booked");
        var there = staff.signedIn(port, staff.somebody(LOS_ANGELES, Role.FRONT_DESK));
        assertThat(there.get("/en/staff").body()).doesNotContain("Tessa Lindqvist");
    }

    @Test
    void whoLooksAtTheDayIsNotedWithEachPerson() {
        visit.booked();
        visit.booked();
        var account = staff.somebody(visit.clinic().id(), Role.FRONT_DESK);
        staff.signedIn(port, account).get("/en/staff");
        assertThat(jdbc.sql("""
                        select count(distinct patient_id) from audit.entry
                        where clinic_id = ? and actor = ? and action = 'READ' and kind = 'patient'""")
                        .params(visit.clinic().id().value(), "staff:" + account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aLeadFindsNobodyOfTheOtherClinicByAnyAddress() {
        var theirs = staff.somebody(LOS_ANGELES, Role.FRONT_DESK);
        jdbc.sql("""
                        insert into identity.recovery_request (clinic_id, account_id, language, recorded_at, recorded_by)
                        values (?, ?, 'en', now(), 'test')""").params(LOS_ANGELES.value(), theirs).update();
        var browser = staff.signedIn(port, staff.somebody(visit.clinic().id(), Role.CLINIC_LEAD));
        var session = jdbcSession(theirs);
        for (var path : new String[] {
            "/en/staff/people/" + theirs + "/end",
            "/en/staff/people/" + theirs + "/recovery",
            "/en/staff/sessions/" + session + "/end",
            "/fr/staff/people/" + theirs + "/end"
        }) {
            assertThat(browser.post(path, Map.of()).status()).as(path).isEqualTo(404);
        }
        assertThat(browser.post("/en/staff/clinics", Map.of("clinic", "los-angeles"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/en/staff/people").body()).doesNotContain(theirs.toString());
        assertThat(jdbc.sql("select count(*) from identity.membership where account_id = ? and ended_at is null")
                        .param(theirs)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String jdbcSession(UUID account) {
        staff.signedIn(port, account);
        return jdbc.sql("select primary_id from identity.session where principal_name = ?")
                .param(account.toString())
                .query(String.class)
                .single();
    }

    @Test
    void ofTheLastTwoLeadsOneStays() {
        var first = staff.somebody(visit.clinic().id(), Role.CLINIC_LEAD);
        var second = staff.somebody(visit.clinic().id(), Role.CLINIC_LEAD);
        var browser = staff.signedIn(port, first);
        assertThat(browser.post("/en/staff/people/" + second + "/end", Map.of()).status())
                .isEqualTo(302);
        assertThat(browser.post("/en/staff/people/" + first + "/end", Map.of()).status())
                .isEqualTo(409);
    }
}
