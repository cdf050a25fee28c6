package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who lost her passkey needs somebody who knows her. */
class LostPasskeyScenarios extends AtTheStaffDoor {

    @Test
    void aLostPasskeyNeedsTheClinicLead() {
        var lead = staff.signedIn(port, staff.somebody(TORONTO, Role.CLINIC_LEAD));
        var email = StaffRoom.newEmail();
        var account = staff.add(TORONTO, email, Set.of(Role.PRACTITIONER));
        givePasskey(account);
        var old = staff.signedIn(port, account);
        new StaffBrowser(port).post("/en/staff/lost-passkey", Map.of("email", email));
        staff.settle();
        assertThat(usableLinks(account)).as("before the lead has answered").isZero();
        assertThat(lead.get("/en/staff/people").body()).contains("/staff/people/" + account + "/recovery");
        assertThat(lead.post("/en/staff/people/" + account + "/recovery", Map.of())
                        .status())
                .isEqualTo(302);
        staff.settle();
        assertThat(usableLinks(account)).isOne();
        var browser = new StaffBrowser(port);
        open(browser, staff.link(account, SignInLinks.Kind.RECOVERY));
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/passkey");
        assertThat(old.get("/en/staff").location()).as("what was open before").isEqualTo("/en/staff/sign-in");
        assertThat(passkeys(account)).isZero();
        assertThat(lead.post("/en/staff/people/" + account + "/recovery", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLeadDoesNotAnswerForHerself() {
        var email = StaffRoom.newEmail();
        var account = staff.add(TORONTO, email, Set.of(Role.CLINIC_LEAD));
        givePasskey(account);
        new StaffBrowser(port).post("/en/staff/lost-passkey", Map.of("email", email));
        staff.settle();
        var browser = staff.signedIn(port, account);
        assertThat(browser.post("/en/staff/people/" + account + "/recovery", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
