package care.milkway.scheduling.web;

import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.StaffBrowser;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Persona;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time she taps is kept for her: on the way back, in two tabs, with two taps, and against whoever changes a field. */
@MilkwayTest
class HoldingOnScreenScenarios extends AtTheScreen {

    @Test
    void comingBackKeepsTheDayTheFiltersAndTheTimeSheHolds() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var looked = "day=2026-12-02&part=MORNING&spoken=fr";
        var page = maya.get(times(clinic, looked)).body();
        var fields = chosen(clinic, "mei", "2026-12-02T10:00");
        fields.put("back", hidden(page, "back"));
        var hold = holds(maya, clinic, fields).location();
        var form = maya.get(hold).body();
        assertThat(form).contains(times(clinic, looked).replace("&", "&amp;"));
        var again = maya.get(times(clinic, looked)).body();
        assertThat(again)
                .contains("Kept for you until 8:10")
                .contains(">yours<")
                .contains(hold)
                .containsPattern("aria-current=\"date\"[^$]{0,200}December 2,")
                .containsPattern("aria-current=\"true\">Morning");
        assertThat(phone().get(times(clinic, looked)).body())
                .as("somebody else")
                .doesNotContain(">yours<", hold);
    }

    @Test
    void choosingAnotherTimeGivesTheFirstBack() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        holds(maya, clinic, "mei", "2026-12-02T10:00");
        holds(maya, clinic, "mei", "2026-12-02T14:00");
        assertThat(free(clinic, "SCAR", 5)).contains("mei 2026-12-02T10:00").doesNotContain("mei 2026-12-02T14:00");
    }

    @Test
    void inTwoTabsTheTimeThatWasGivenBackCanBeTakenAgainByOneTap() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var first = holds(maya, clinic, "mei", "2026-12-02T10:00");
        holds(maya, clinic, "mei", "2026-12-02T14:00");
        var stale = maya.postWithout(first + "/appointment", mayas());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("is still free", "/renewal");
    }

    @Test
    void sheGivesATimeBackAndComesToTheSameDay() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var hold = holds(maya, clinic, "mei", "2026-12-02T10:00");
        var back =
                maya.postWithout(hold + "/release", Map.of("service", "SCAR", "back", "day=2026-12-02&part=MORNING"));
        assertThat(back.location()).isEqualTo(times(clinic, "day=2026-12-02&part=MORNING"));
        assertThat(maya.get(back.location()).body()).doesNotContain(">yours<");
        assertThat(free(clinic, "SCAR", 5)).contains("mei 2026-12-02T10:00");
    }

    @Test
    void aLostRaceStaysOnTheSameDay() {
        var clinic = larkhollow().describedIn(clinics);
        var fields = chosen(clinic, "mei", "2026-12-03T10:00");
        fields.put("back", "part=MORNING");
        holds(phone(), clinic, "mei", "2026-12-03T10:00");
        var lost = holds(phone(), clinic, fields);
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.body())
                .contains("Somebody else has just taken that time")
                .contains("<h2>Thursday, December 3</h2>")
                .containsPattern("aria-current=\"true\">Morning");
    }

    @Test
    void rosasTwoTapsOnATimeAreOne() {
        var clinic = larkhollow().describedIn(clinics);
        var page = phone().get(times(clinic, "day=2026-12-02")).body();
        var fields = chosen(clinic, "mei", "2026-12-02T10:00");
        fields.put("tap", hidden(page, "tap"));
        var first = holds(phone(), clinic, fields);
        var second = holds(phone(), clinic, fields);
        assertThat(second.status()).isEqualTo(302);
        assertThat(second.location()).isEqualTo(first.location());
        fields.put("tap", UUID.randomUUID().toString());
        assertThat(holds(phone(), clinic, fields).status()).as("another page").isEqualTo(409);
    }

    @Test
    void whatSheAlreadyHoldsIsHersWhenSheTapsItAgain() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var hold = holds(maya, clinic, "mei", "2026-12-02T10:00");
        assertThat(holds(maya, clinic, "mei", "2026-12-02T10:00")).isEqualTo(hold);
    }

    @ParameterizedTest
    @CsvSource({
        "start, 2020-01-01T10:00:00Z, 409",
        "start, 2026-12-02T15:07:00Z, 409",
        "start, yesterday, 400",
        "practitioner, nobody, 409",
        "site, nowhere, 409",
        "service, NOTHING, 404",
        "tap, 1, 400",
        "back, day=9999-99-99&part=NOON&mode=X&site=%zz, 302",
    })
    void whatIsChangedInHiddenFieldsGetsHerNothingSheMayNotHave(String field, String value, int status) {
        var clinic = larkhollow().describedIn(clinics);
        var fields = new HashMap<>(chosen(clinic, "mei", "2026-12-02T10:00"));
        fields.put(field, value);
        assertThat(holds(phone(), clinic, fields).status()).isEqualTo(status);
    }

    @Test
    void aCookieThatSomebodyMadeUpShowsNothing() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-12-02T10:00");
        books(clinic, Persona.PRIYA, "tala", "2026-12-02T11:00");
        for (var value : new String[] {
            "A".repeat(64) + "|SCAR|1796223600|9999999999|mei|main|IN_PERSON|",
            "~~||~" + hold.id().value(),
            "x".repeat(3000)
        }) {
            var forger = new StaffBrowser(port, "Cookie", "milkway-held=" + value);
            var page = forger.get(times(clinic, "day=2026-12-02"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(">yours<");
        }
    }

    @Test
    void whoOpensTheAddressOfAFormComesToItsPage() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var home = "/en/" + clinic.slug();
        assertThat(maya.get(home + "/holds").location()).isEqualTo(home + "/services");
        assertThat(maya.get(home + "/holds?service=SCAR").location()).isEqualTo(times(clinic, ""));
        var hold = holds(maya, clinic, "mei", "2026-12-02T10:00");
        for (var form : new String[] {"/appointment", "/renewal", "/release"}) {
            assertThat(maya.get(hold + form).location()).as(form).isEqualTo(hold);
        }
        var visit = books(maya, hold);
        assertThat(maya.get(visit + "/moves").location()).isEqualTo(visit + "/times");
        assertThat(maya.get(visit + "/reversal").location()).isEqualTo(visit);
    }
}
