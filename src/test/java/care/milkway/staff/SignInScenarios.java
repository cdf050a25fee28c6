package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How staff get in, and how others do not. */
@MilkwayTest
class SignInScenarios {

    private static final ClinicId TORONTO = ClinicId.of("toronto");
    private static final ClinicId LOS_ANGELES = ClinicId.of("los-angeles");

    @Autowired
    ApplicationContext context;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    StaffRoom staff;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        staff = new StaffRoom(context);
    }

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

    @Test
    void aSessionPreparedByAStrangerIsNotHers() {
        var stranger = staff.signedIn(port, staff.somebody(LOS_ANGELES, Role.FRONT_DESK));
        var prepared = stranger.session().orElseThrow();
        var browser = new StaffBrowser(port);
        browser.giveSession(prepared);
        open(browser, staff.link(staff.somebody(TORONTO, Role.FRONT_DESK), SignInLinks.Kind.DEMO));
        assertThat(browser.session().orElseThrow()).isNotEqualTo(prepared);
        assertThat(browser.get("/en/staff").body()).contains("Larkhollow");
        assertThat(stranger.get("/en/staff").body()).doesNotContain("Larkhollow");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var account = staff.somebody(TORONTO, Role.CLINIC_LEAD);
        var browser = staff.signedIn(port, account);
        for (var path :
                new String[] {"/en/staff/sign-out", "/en/staff/people", "/en/staff/clinics", "/en/staff/link"}) {
            assertThat(browser.postWithout(path, Map.of("clinic", "toronto", "key", "x"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(browser.postWith("made-up", "/en/staff/sign-out", Map.of()).status())
                .isEqualTo(403);
        assertThat(browser.get("/en/staff").status()).isEqualTo(200);
    }

    @Test
    void whoDoesNothingForHalfAnHourSignsInAgain() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var browser = staff.signedIn(port, account);
        assertThat(browser.get("/en/staff").status()).isEqualTo(200);
        passInTheSession(account, Duration.ofMinutes(29));
        assertThat(browser.get("/en/staff").status()).isEqualTo(200);
        passInTheSession(account, Duration.ofMinutes(31));
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/sign-in");
    }

    @Test
    void afterTwelveHoursSheSignsInAgainHoweverBusySheIs() {
        var browser = staff.signedIn(port, staff.somebody(TORONTO, Role.FRONT_DESK));
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(browser.get("/en/staff").status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/sign-in");
    }

    @Test
    void aSessionEndedElsewhereIsOverAtTheNextRequest() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var forgotten = staff.signedIn(port, account);
        var here = staff.signedIn(port, account);
        var page = here.get("/en/staff/sessions").body();
        assertThat(page)
                .contains("Another browser or device")
                .doesNotContain(here.session().orElseThrow());
        var id = page.replaceAll("(?s).*/staff/sessions/([0-9a-f-]{36})/end.*", "$1");
        assertThat(here.post("/en/staff/sessions/" + id + "/end", Map.of()).status())
                .isEqualTo(302);
        assertThat(forgotten.get("/en/staff").location()).isEqualTo("/en/staff/sign-in");
        assertThat(here.get("/en/staff").status()).isEqualTo(200);
    }

    @Test
    void somebodyElsesSessionCanNotBeEnded() {
        var other = staff.somebody(TORONTO, Role.FRONT_DESK);
        var theirs = staff.signedIn(port, other);
        var id = jdbc.sql("select primary_id from identity.session where principal_name = ?")
                .param(other.toString())
                .query(String.class)
                .single();
        var browser = staff.signedIn(port, staff.somebody(TORONTO, Role.CLINIC_LEAD));
        assertThat(browser.post("/en/staff/sessions/" + id + "/end", Map.of()).status())
                .isEqualTo(404);
        assertThat(theirs.get("/en/staff").status()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsOut() {
        var browser = staff.signedIn(port, staff.somebody(TORONTO, Role.FRONT_DESK));
        var session = browser.session().orElseThrow();
        browser.post("/en/staff/sign-out", Map.of());
        browser.giveSession(session);
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/sign-in");
    }

    @Test
    void whoLeavesTheClinicIsOutAtOnce() {
        staff.somebody(TORONTO, Role.CLINIC_LEAD);
        var lead = staff.signedIn(port, staff.somebody(TORONTO, Role.CLINIC_LEAD));
        var leaving = staff.somebody(TORONTO, Role.FRONT_DESK);
        var browser = staff.signedIn(port, leaving);
        assertThat(browser.get("/en/staff").status()).isEqualTo(200);
        assertThat(lead.post("/en/staff/people/" + leaving + "/end", Map.of()).status())
                .isEqualTo(302);
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/sign-in");
        var back = staff.signedIn(port, leaving);
        assertThat(back.get("/en/staff").location()).isEqualTo("/en/staff/clinics");
        assertThat(back.get("/en/staff/clinics").body()).contains("You work for no clinic here");
    }

    @Test
    void whoWorksForTwoClinicsChooses() {
        var email = StaffRoom.newEmail();
        var account = staff.add(TORONTO, email, Set.of(Role.FRONT_DESK));
        staff.add(LOS_ANGELES, email, Set.of(Role.CLINIC_LEAD));
        var browser = staff.signedIn(port, account);
        assertThat(browser.get("/en/staff").location()).isEqualTo("/en/staff/clinics");
        assertThat(browser.get("/en/staff/people").status()).isEqualTo(404);
        browser.post("/en/staff/clinics", Map.of("clinic", "toronto"));
        assertThat(browser.get("/en/staff").body()).contains("Larkhollow").doesNotContain("/staff/people");
        assertThat(browser.get("/en/staff/people").status()).isEqualTo(404);
        browser.post("/en/staff/clinics", Map.of("clinic", "los-angeles"));
        assertThat(browser.get("/en/staff/people").status()).isEqualTo(200);
    }

    @Test
    void nobodyChoosesAClinicSheDoesNotWorkFor() {
        var browser = staff.signedIn(port, staff.somebody(TORONTO, Role.FRONT_DESK));
        assertThat(browser.post("/en/staff/clinics", Map.of("clinic", "los-angeles"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/en/staff").body()).contains("Larkhollow");
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

    @Test
    void aPublicPageSetsNoCookieAndMakesNoSession() {
        var before = sessions();
        for (var path : new String[] {"/en", "/en/toronto", "/en/toronto/team", "/en/rules", "/api/clinics"}) {
            assertThat(new StaffBrowser(port).get(path).setCookies()).as(path).isEmpty();
        }
        new StaffBrowser(port).get("/en/staff/sign-in");
        new StaffBrowser(port).get("/en/staff");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void whatHasRunOutIsDeleted() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var working = staff.somebody(TORONTO, Role.FRONT_DESK);
        staff.signedIn(port, account);
        var browser = staff.signedIn(port, working);
        staff.link(account);
        passInTheSession(account, Duration.ofMinutes(31));
        clock.pass(SignInLinks.VALID);
        context.getBean(SignInJobs.class).tidy();
        assertThat(count("select count(*) from identity.session where principal_name = ?::text", account))
                .isZero();
        assertThat(count(
                        "select count(*) from identity.sign_in_link where account_id = ? and kind = 'SIGN_IN'",
                        account))
                .isZero();
        assertThat(browser.get("/en/staff").status()).isEqualTo(200);
    }

    /** CBOR is on the class path because passkeys are written in it. */
    @Test
    void theLibraryForPasskeysTeachesTheApiNoOtherFormat() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clinics"))
                .header("Accept", "application/cbor")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void theCookiesAreForThisSiteAndNotForScripts() {
        var browser = new StaffBrowser(port);
        var key = staff.link(staff.somebody(TORONTO, Role.FRONT_DESK));
        assertThat(browser.get("/en/staff/sign-in").setCookies())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(open(browser, key).setCookies())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

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

    private static String withoutToken(String page) {
        return page.replaceAll("(_csrf\" value=|data-csrf=)\"[^\"]*\"", "");
    }

    private StaffBrowser.Answer open(StaffBrowser browser, String key) {
        return browser.post("/en/staff/link", Map.of("key", key));
    }

    /** She was last seen so long ago. */
    private void passInTheSession(UUID account, Duration time) {
        var last = System.currentTimeMillis() - time.toMillis();
        jdbc.sql("""
                        update identity.session set last_access_time = :last, expiry_time = :last + 1000 * max_inactive_interval
                        where principal_name = :account""").param("last", last).param("account", account.toString()).update();
    }

    private void givePasskey(UUID account) {
        jdbc.sql("""
                        insert into identity.passkey
                            (credential_id, account_id, public_key, signature_count, uv_initialized, backup_eligible,
                             backup_state, transports, label, recorded_at, last_used_at)
                        values (?, ?, '\\x00', 0, true, false, false, '{}', 'a key', now(), now())""")
                .params(account.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), account)
                .update();
    }

    private int passkeys(UUID account) {
        return count("select count(*) from identity.passkey where account_id = ?", account);
    }

    private int links(UUID account) {
        return count("select count(*) from identity.sign_in_link where account_id = ?", account);
    }

    private int usableLinks(UUID account) {
        return count("select count(*) from identity.sign_in_link where account_id = ? and kind = 'RECOVERY'", account);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from identity.session")
                .query(Integer.class)
                .single();
    }

    private int count(String sql, UUID account) {
        return jdbc.sql(sql).param(account).query(Integer.class).single();
    }
}
