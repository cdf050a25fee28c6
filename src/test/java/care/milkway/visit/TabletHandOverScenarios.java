package care.milkway.visit;

import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.StaffBrowser;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The clinic's tablet goes from hand to hand, and nobody gets from her own page to those of staff. */
class TabletHandOverScenarios extends AtAVisit {

    @Test
    void theTabletThatIsHandedOverIsSignedOut() {
        var visit = mayaComes();
        assertThat(mei.get(record(visit)).body())
                .contains("Hand over the tablet: let her read and agree")
                .doesNotContain("/appointments/");
        var handed = mei.post(record(visit) + "/handover", Map.of("to", "CONSENT"));
        assertThat(handed.status()).isEqualTo(302);
        assertThat(handed.location()).isEqualTo(room.link(visit) + "/consent");
        assertThat(mei.get(handed.location()).body()).contains("no more than sham ultrasound");
        assertThat(mei.get(record(visit)).location()).isEqualTo("/en/staff/sign-in");
        assertThat(mei.get("/en/staff/board").location()).isEqualTo("/en/staff/sign-in");
    }

    @Test
    void whatWasTypedIsKeptBeforeItGoes() {
        var visit = begun();
        var typed = new HashMap<>(complete(1));
        typed.put("to", "PHOTOGRAPHS");
        assertThat(mei.post(record(visit) + "/handover", typed).location())
                .isEqualTo(room.link(visit) + "/photographs");
        assertThat(room.practitioner("mei").get(record(visit)).body()).contains("value=\"1,8\"");
    }

    /** Else what the other window has saved would be lost with the session. */
    @Test
    void aSecondWindowKeepsTheTabletBack() {
        var visit = begun();
        mei.post(record(visit) + "/draft", complete(1));
        var late = new HashMap<>(complete(1, "after.pain=9"));
        late.put("to", "BEFORE");
        var answer = mei.post(record(visit) + "/handover", late);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing was overwritten", "After, Pain, 0 to 10: 9");
        assertThat(mei.get(record(visit)).status()).isEqualTo(200);
    }

    @Test
    void itGoesToNoOtherPage() {
        var visit = mayaComes();
        assertThat(mei.post(record(visit) + "/handover", Map.of("to", "//elsewhere.example"))
                        .status())
                .isEqualTo(400);
        assertThat(mei.get(record(visit)).status()).isEqualTo(200);
        var colleague = room.colleague();
        assertThat(colleague
                        .post(record(visit) + "/handover", Map.of("to", "CONSENT"))
                        .location())
                .as("she has not said why she reads it")
                .isEqualTo(record(visit));
    }

    @Test
    void whoTakesTheTabletBackIsAtTheRecordAgainAndOnlyOnce() {
        var visit = mayaComes();
        var account = room.account("mei");
        var tablet = signsIn(account, new StaffBrowser(port));
        tablet.post(record(visit) + "/handover", Map.of("to", "BEFORE"));
        signsIn(account, tablet);
        assertThat(tablet.get("/fr/staff").location())
                .isEqualTo("/fr" + record(visit).substring(3));
        assertThat(tablet.get(record(visit)).status()).isEqualTo(200);
        assertThat(tablet.get("/en/staff").status()).as("the day, from now on").isEqualTo(200);
    }

    @Test
    void aColleagueWhoTakesTheTabletIsNotLedToTheRecord() {
        var visit = mayaComes();
        var account = room.account("mei");
        var tablet = signsIn(account, new StaffBrowser(port));
        tablet.post(record(visit) + "/handover", Map.of("to", "BEFORE"));
        signsIn(room.colleagueAccount(), tablet);
        assertThat(tablet.get("/en/staff").status()).isEqualTo(200);
        signsIn(account, tablet);
        assertThat(tablet.get("/en/staff").status())
                .as("somebody else had it in between")
                .isEqualTo(200);
    }

    /** She read it for a reason, which has run out while somebody else had the tablet. */
    @Test
    void whoMayNotReadTheRecordAnyMoreIsAtTheDay() {
        var visit = mayaComes();
        var account = room.colleagueAccount();
        var tablet = signsIn(account, new StaffBrowser(port));
        tablet.post(record(visit) + "/reading", Map.of("reason", "standing in for Mei"));
        assertThat(tablet.post(record(visit) + "/handover", Map.of("to", "BEFORE"))
                        .location())
                .startsWith(room.link(visit));
        clock.pass(Duration.ofHours(9));
        signsIn(account, tablet);
        assertThat(tablet.get("/en/staff").status()).isEqualTo(200);
    }

    private StaffBrowser signsIn(UUID account, StaffBrowser browser) {
        assertThat(browser.post("/en/staff/link", Map.of("key", room.key(account)))
                        .location())
                .isEqualTo("/en/staff");
        return browser;
    }
}
