package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session is hers alone, and over when it should be. */
class StaffSessionScenarios extends AtTheStaffDoor {

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

    /** Every page was a commit, and two windows of hers waited for each other. */
    @Test
    void pagesOfOneMinuteWriteHerSessionOnce() {
        var account = staff.somebody(TORONTO, Role.FRONT_DESK);
        var browser = staff.signedIn(port, account);
        browser.get("/en/staff");
        var written = written(account);
        browser.get("/en/staff");
        browser.get("/en/staff/sessions");
        assertThat(written(account)).isEqualTo(written);
        passInTheSession(account, Duration.ofMinutes(2));
        written = written(account);
        browser.get("/en/staff");
        assertThat(written(account)).isNotEqualTo(written);
    }

    /** In which transaction her session was written last. */
    private String written(UUID account) {
        return jdbc.sql("select xmin::text from identity.session where principal_name = ?")
                .param(account.toString())
                .query(String.class)
                .single();
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
}
