package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.ParentKeys;
import care.milkway.testing.Persona;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came in, who went out and who let somebody in can be told later, in each clinic it is about. */
class SignInAuditScenarios extends AtTheStaffDoor {

    @Autowired
    SignIn signIn;

    @Autowired
    ParentKeys keys;

    @Autowired
    Work work;

    BookedVisit visit;
    Clinic clinic;

    @BeforeEach
    void aClinicOfHerOwn() {
        visit = new BookedVisit(context);
        clinic = visit.clinic();
    }

    @Test
    void whoComesByALinkAndSignsOut() {
        var account = staff.somebody(clinic.id(), Role.FRONT_DESK);
        var browser = staff.newcomer(port, account);
        browser.post("/en/staff/sign-out", Map.of());
        assertThat(told(clinic.id(), "session"))
                .containsExactly(
                        "staff:" + account + " CREATE {\"by\": \"sign_in\"}",
                        "staff:" + account + " DELETE {\"why\": \"signed out\"}");
    }

    @Test
    void whoMakesAPasskeyAndComesWithIt() {
        var account = staff.somebody(clinic.id(), Role.FRONT_DESK);
        signIn.madePasskey(account, "the session she made it in");
        signIn.enteredByPasskey(account);
        assertThat(told(clinic.id(), "passkey")).containsExactly("staff:" + account + " CREATE ");
        assertThat(told(clinic.id(), "session")).containsExactly("staff:" + account + " CREATE {\"by\": \"passkey\"}");
    }

    @Test
    void aLinkThatOpensNothingIsNobodysComing() {
        var account = staff.somebody(clinic.id(), Role.FRONT_DESK);
        var key = staff.link(account);
        givePasskey(account);
        assertThat(open(new StaffBrowser(port), key).status()).isEqualTo(410);
        assertThat(told(clinic.id(), "session")).isEmpty();
    }

    @Test
    void whoWorksForTwoClinicsIsToldInBothAndInNoThird() {
        var other = new BookedVisit(context).clinic();
        var third = new BookedVisit(context).clinic();
        var email = StaffRoom.newEmail();
        staff.add(clinic.id(), email, Set.of(Role.FRONT_DESK));
        staff.signedIn(port, staff.add(other.id(), email, Set.of(Role.PRACTITIONER)));
        assertThat(told(clinic.id(), "session")).hasSize(1);
        assertThat(told(other.id(), "session")).hasSize(1);
        assertThat(told(third.id(), "session")).isEmpty();
    }

    @Test
    void aSessionEndedFromAnotherBrowser() {
        var account = staff.somebody(clinic.id(), Role.FRONT_DESK);
        staff.signedIn(port, account);
        var here = staff.signedIn(port, account);
        var id = here.get("/en/staff/sessions").body().replaceAll("(?s).*/staff/sessions/([0-9a-f-]{36})/end.*", "$1");
        here.post("/en/staff/sessions/" + id + "/end", Map.of());
        here.post("/en/staff/sessions/" + UUID.randomUUID() + "/end", Map.of());
        assertThat(told(clinic.id(), "session"))
                .filteredOn(each -> each.contains("DELETE"))
                .containsExactly("staff:" + account + " DELETE {\"why\": \"ended\"}");
    }

    @Test
    void whoIsInvitedAndWhoLeaves() {
        var lead = staff.somebody(clinic.id(), Role.CLINIC_LEAD);
        var browser = staff.signedIn(port, lead);
        var email = StaffRoom.newEmail();
        browser.post("/en/staff/people", Map.of("name", "Robin Achterberg", "email", email, "role", "FRONT_DESK"));
        var robin = jdbc.sql("select account_id from identity.account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        browser.post("/en/staff/people/" + robin + "/end", Map.of());
        var values = "{\"name\": \"Robin Achterberg\", \"email\": \"" + email + "\", \"roles\": \"FRONT_DESK\"}";
        assertThat(told(clinic.id(), "membership"))
                .endsWith("staff:" + lead + " CREATE " + values, "staff:" + lead + " DELETE " + values);
        assertThat(told(clinic.id(), "session")).endsWith("staff:" + lead + " DELETE {\"why\": \"left\"}");
    }

    @Test
    void aParentWhoComesToSeeHerVisitsAndGoes() {
        visit.booked();
        var page = "/en/" + clinic.slug() + "/my-visits";
        var key = work.in(
                        clinic.id(),
                        Actor.Job.SIGN_IN,
                        () -> keys.link(Persona.MAYA.contact().email()))
                .orElseThrow();
        var browser = new StaffBrowser(port);
        browser.postWithout(page + "/link", Map.of("key", key));
        new StaffBrowser(port).postWithout(page + "/link", Map.of("key", key)); // used up
        new StaffBrowser(port).postWithout(page + "/sign-out", Map.of()); // nobody
        browser.postWithout(page + "/sign-out", Map.of());
        assertThat(told(clinic.id(), "session"))
                .containsExactly("visitor CREATE {\"by\": \"link\"}", "visitor DELETE {\"why\": \"signed out\"}");
        assertThat(jdbc.sql("""
                        select count(*) from audit.entry e join patient.patient p
                          on p.clinic_id = e.clinic_id and p.patient_id = e.patient_id
                        where e.clinic_id = ? and e.kind = 'session'""").param(clinic.id().value()).query(Integer.class).single())
                .as("both say whose session")
                .isEqualTo(2);
    }

    private List<String> told(ClinicId where, String kind) {
        return jdbc.sql("""
                        select actor || ' ' || action || ' ' || coalesce(after::text, before::text, '')
                        from audit.entry where clinic_id = ? and kind = ? order by recorded_at, place""").params(where.value(), kind).query(String.class).list();
    }
}
