package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How staff get in by a one-time link, and how others do not. */
class SignInLinkScenarios extends AtTheStaffDoor {

    @Test
    void whoeverIsNotSignedInIsShownWhereTo() {
        var answer = new StaffBrowser(port).get("/fr/staff");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/fr/staff/sign-in");
        assertThat(new StaffBrowser(port).get("/fr/staff/sign-in").body()).contains("Connexion de l’équipe");
    }

    @Test
    void theFirstLinkAloneIsGoodForMakingAPasskeyOnly() {
        var browser = staff.newcomer(port, staff.somebody(TORONTO, Role.CLINIC_LEAD));
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/passkey");
        assertThat(browser.get("/en/staff/passkey").body()).contains("Make my passkey");
        assertThat(browser.get("/en/staff/people").status()).isEqualTo(404);
        assertThat(browser.get("/en/staff/sessions").status()).isEqualTo(404);
    }

    @Test
    void aMailScannerThatOpensTheLinkUsesNothingUp() {
        var key = staff.link(staff.somebody(TORONTO, Role.FRONT_DESK));
        var scanner = new StaffBrowser(port);
        assertThat(scanner.get("/en/staff/link?key=" + key).body()).contains("Press the button");
        assertThat(scanner.session()).isEmpty();
        assertThat(open(new StaffBrowser(port), key).location()).isEqualTo("/en/staff/passkey");
    }

    @Test
    void aLinkWorksOnce() {
        var key = staff.link(staff.somebody(TORONTO, Role.FRONT_DESK));
        assertThat(open(new StaffBrowser(port), key).status()).isEqualTo(302);
        assertThat(open(new StaffBrowser(port), key).status()).isEqualTo(410);
    }

    @Test
    void aLinkIsOverAfterAQuarterOfAnHour() {
        var key = staff.link(staff.somebody(TORONTO, Role.FRONT_DESK));
        clock.pass(SignInLinks.VALID);
        assertThat(open(new StaffBrowser(port), key).status()).isEqualTo(410);
    }

    @Test
    void aKeyThatNobodyMadeOpensNothing() {
        var browser = new StaffBrowser(port);
        assertThat(open(browser, "A".repeat(43)).status()).isEqualTo(410);
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void onceSheHasAPasskeyALinkAloneOpensNothing() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var key = staff.link(account);
        givePasskey(account);
        assertThat(open(new StaffBrowser(port), key).status()).isEqualTo(410);
        var email = jdbc.sql("select email from identity.account where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        var before = links(account);
        new StaffBrowser(port).post("/en/staff/sign-in", Map.of("email", email));
        staff.settle();
        assertThat(links(account)).isEqualTo(before);
    }

    @Test
    void onlyADigestOfTheLinkIsKept() {
        var key = staff.link(staff.somebody(TORONTO, Role.FRONT_DESK));
        assertThat(jdbc.sql("select count(*) from identity.sign_in_link l where l::text like '%' || ? || '%'")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Nothing is asked of the database before the answer, so there is nothing that could take longer. */
    @Test
    void theAnswerDoesNotTellWhetherTheAddressIsKnown() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var email = jdbc.sql("select email from identity.account where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        var known = new StaffBrowser(port).post("/en/staff/sign-in", Map.of("email", email));
        var unknown = new StaffBrowser(port).post("/en/staff/sign-in", Map.of("email", StaffRoom.newEmail()));
        assertThat(withoutToken(known.body())).isEqualTo(withoutToken(unknown.body()));
        assertThat(known.status()).isEqualTo(unknown.status());
        staff.settle();
        assertThat(links(account)).isOne();
    }

    @Test
    void askingAgainAndAgainFillsNoMailboxAndLocksNobodyOut() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var email = jdbc.sql("select email from identity.account where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        var first = staff.link(account);
        for (int i = 0; i < 5; i++) {
            new StaffBrowser(port).post("/en/staff/sign-in", Map.of("email", email));
        }
        staff.settle();
        assertThat(links(account)).isEqualTo(3);
        assertThat(open(new StaffBrowser(port), first).status()).isEqualTo(302);
    }
}
