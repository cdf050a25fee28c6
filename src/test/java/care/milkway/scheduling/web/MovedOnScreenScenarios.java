package care.milkway.scheduling.web;

import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.kernel.Language;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A visit is moved on its page: she sees old and new, is asked once, and may take it back. */
@MilkwayTest
class MovedOnScreenScenarios extends AtTheScreen {

    @Test
    void aMoveShowsOldAndNewAndAsksOnceAndIsTakenBack() {
        var clinic = larkhollow().describedIn(clinics);
        var priya = phone();
        var visit = books(priya, holds(priya, clinic, "mei", "2026-12-02T10:00"));
        var times = priya.get(visit + "/times?day=2026-12-03").body();
        assertThat(times).contains("The new time is at the clinic too", "action=\"" + visit + "/moves\"");
        var asked = priya.get(visit + "/moves?practitioner=tala&start=2026-12-03T11:00:00-05:00");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Wednesday, December 2, 10:00", "Thursday, December 3, 11:00", "tala")
                .doesNotContain("The price changes");
        var moved = priya.postWithout(visit + "/moves", question(asked.body()));
        assertThat(moved.location()).isEqualTo(visit);
        var after = priya.get(visit).body();
        assertThat(after).contains("Your visit is moved. Before: Wednesday, December 2, 10:00", "Until 8:10");
        assertThat(priya.postWithout(visit + "/reversal", Map.of()).location()).isEqualTo(visit);
        assertThat(priya.get(visit).body()).contains("December 2, 10:00").doesNotContain("Undo");
    }

    private static Map<String, String> question(String page) {
        return Map.of(
                "start", hidden(page, "start"),
                "practitioner", hidden(page, "practitioner"),
                "agreedTotal", hidden(page, "agreedTotal"));
    }

    @Test
    void aMoveThatCostsMoreSaysSoAndANumberThatSheTypesIsNoAgreement() {
        var clinic = larkhollow()
                .with(visit("SCAR", Treatment.SCAR_THERAPY).taxed(Profession.MASSAGE_THERAPIST, "13"))
                .describedIn(clinics);
        var priya = phone();
        var visit = books(priya, holds(priya, clinic, "tala", "2026-12-02T10:00"));
        var asked = priya.get(visit + "/moves?practitioner=mei&start=2026-12-03T11:00:00-05:00")
                .body();
        assertThat(asked).contains("The price changes: the new time costs $107.35, tax included. You booked at $95.");
        var fields = new HashMap<>(question(asked));
        fields.put("agreedTotal", "1.00");
        var refused = priya.postWithout(visit + "/moves", fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("The price changes");
        assertThat(priya.get(visit).body()).contains("December 2, 10:00");
        assertThat(priya.postWithout(visit + "/moves", question(asked)).location())
                .isEqualTo(visit);
    }

    @Test
    void aMoveNeverChangesTheMode() {
        var clinic = larkhollowWithCalls().describedIn(clinics);
        var priya = phone();
        var video = chosen(clinic, "mei", "2026-12-02T10:00");
        video.put("service", "ADVICE");
        video.put("mode", "VIDEO");
        var visit = books(priya, holds(priya, clinic, video).location());
        assertThat(priya.get(visit + "/times").body()).contains("by video too").doesNotContain("class=\"tabs\"");
        priya.postWithout(
                visit + "/moves",
                Map.of("start", "2026-12-03T11:00:00-05:00", "practitioner", "mei", "mode", "IN_PERSON"));
        assertThat(priya.get(visit).body()).contains("December 3, 11:00", "By video");
    }

    @Test
    void aMoveToATakenTimeStaysOnThatDay() {
        var clinic = larkhollow().describedIn(clinics);
        var priya = phone();
        var visit = books(priya, holds(priya, clinic, "mei", "2026-12-02T10:00"));
        holds(phone(), clinic, "mei", "2026-12-03T11:00");
        var lost = priya.postWithout(
                visit + "/moves", Map.of("start", "2026-12-03T11:00:00-05:00", "practitioner", "mei"));
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.body()).contains("just taken", "<h2>Thursday, December 3</h2>");
    }

    @Test
    void undoOnThePageEndsAfterTenMinutesAndSaysWhenTheTimeIsGone() {
        var clinic = larkhollow().describedIn(clinics);
        var priya = phone();
        var visit = books(priya, holds(priya, clinic, "mei", "2026-12-02T10:00"));
        var to = Map.of("start", "2026-12-03T11:00:00-05:00", "practitioner", "mei");
        priya.postWithout(visit + "/moves", to);
        holds(phone(), clinic, "mei", "2026-12-02T10:00");
        var gone = priya.postWithout(visit + "/reversal", Map.of());
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.body()).contains("The former time is no longer free", "href=\"tel:");
        clock.pass(Duration.ofMinutes(10));
        var late = priya.postWithout(visit + "/reversal", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("The ten minutes are over");
        assertThat(priya.get(visit).body()).doesNotContain("/reversal");
    }

    @Test
    void aBookingForTodayIsUndoneOnItsPageAndByAProgram() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var visit = books(maya, holds(maya, clinic, "mei", "2026-11-30T10:00"));
        assertThat(maya.get(visit).body())
                .contains("Undo the booking", "too late to change")
                .contains("href=\"tel:");
        maya.postWithout(visit + "/reversal", Map.of());
        assertThat(maya.get(visit).body()).contains("This visit is cancelled");
        var program = phone();
        var again = books(program, holds(program, clinic, "tala", "2026-11-30T10:00"));
        var undone = program.json(again.replace("/en/", "/api/") + "/reversal", "{}");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.body()).contains("CANCELLED");
    }

    @Test
    void aServiceThatWasRenamedOrEndedIsShownAsItWasBooked() {
        var file = larkhollow();
        var clinic = file.describedIn(clinics);
        var priya = phone();
        var visit = books(priya, holds(priya, clinic, "mei", "2026-12-02T10:00"));
        var name = clinic.service("SCAR").orElseThrow().name().in(Language.EN);
        file.without("services", "SCAR")
                .with(visit("SCAR_TWO", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
        assertThat(priya.get(visit).body()).contains(name, "mei");
        assertThat(priya.get(visit + "/invitation.ics").status()).isEqualTo(200);
        assertThat(priya.get(visit + "/times").body())
                .contains("can’t be moved here", "href=\"tel:")
                .doesNotContain("class=\"strip\"");
        assertThat(priya.get(visit + "/moves?start=2026-12-03T11:00:00-05:00").status())
                .isEqualTo(409);
        assertThat(priya.postWithout(visit + "/cancellation", Map.of()).location())
                .isEqualTo(visit);
        assertThat(priya.get(visit).body()).contains("This visit is cancelled", name);
    }

    @Test
    void aMoveOfSomebodyWhoHasLeftIsTakenBackInWordsOfThatTime() {
        var file = larkhollow();
        var clinic = file.describedIn(clinics);
        var priya = phone();
        var visit = books(priya, holds(priya, clinic, "mei", "2026-12-02T10:00"));
        priya.postWithout(visit + "/moves", Map.of("start", "2026-12-03T11:00:00-05:00", "practitioner", "tala"));
        file.without("practitioners", "mei").describedIn(clinics);
        assertThat(priya.get(visit).body()).contains("Your visit is moved. Before:", "with mei");
    }
}
