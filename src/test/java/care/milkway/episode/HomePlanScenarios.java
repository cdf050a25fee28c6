package care.milkway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.StaffBrowser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What she is to do at home: made by who treats her, changed with a reason, ticked with one tap. */
class HomePlanScenarios extends AtMeis {

    private static final Map<String, String> COLD =
            Map.of("version", "0", "task.COLD", "true", "often.COLD", "AFTER_FEEDS", "until.COLD", "2026-12-02");

    @Test
    void aPlanMadeAtTheClinicIsOnHerPageWithWhoSaysSoAndTickedWithOneTap() {
        assertThat(mei.get(plan() + "?template=FIRST_DAYS").body())
                .contains("Plan for home: Maya Okafor", "name=\"task.COLD\" value=\"true\" checked")
                .doesNotContain("name=\"task.STROKES\" value=\"true\" checked");
        assertThat(mei.post(plan(), COLD).status()).isEqualTo(302);
        var maya = new StaffBrowser(port);
        assertThat(maya.get(home()).body())
                .contains(
                        "Cold for 10 minutes",
                        "After each feed",
                        "until December 2, 2026",
                        "guidelines differ",
                        "NICE CKS and NHS Highland also allow warmth")
                .doesNotContain("Light strokes", "Today: ");
        ticks(maya, "COLD");
        ticks(maya, "COLD");
        assertThat(maya.get(home()).body()).contains("Today: 2", "<td>Cold for 10 minutes</td>");
        clock.pass(Duration.ofDays(3));
        assertThat(maya.get(home()).body())
                .contains("Every task of your plan has come to its last day")
                .doesNotContain("Today: 2");
    }

    @Test
    void aPlanChangesWithAReasonAndTheOldOneStaysReadable() {
        mei.post(plan(), COLD);
        var rest = Map.of("version", "1", "task.REST", "true", "often.REST", "DAILY", "until.REST", "2026-12-05");
        var silent = mei.post(plan(), rest);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("say in a few words why the plan changes", "value=\"2026-12-05\"");
        var said = new HashMap<>(rest);
        said.put("reason", "Cold hurts her.");
        assertThat(mei.post(plan(), said).status()).isEqualTo(302);
        assertThat(mei.get(plan()).body()).contains("Cold hurts her.", "Earlier plans", "Cold for 10 minutes");
        assertThat(new StaffBrowser(port).get(home()).body())
                .contains("Cold hurts her.", "our own advice", "Earlier plans");
        assertThat(mei.post(plan(), said).status()).as("another window").isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from episode.plan where clinic_id = ?")
                        .param(room.clinic.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPlanWithoutATaskOrUntilYesterdayIsRefused() {
        assertThat(mei.post(plan(), Map.of("version", "0")).body()).contains("choose at least one task");
        for (var day : List.of("2026-11-29", "2027-11-29", "tomorrow", "")) {
            var wrong = new HashMap<>(COLD);
            wrong.put("until.COLD", day);
            var refused = mei.post(plan(), wrong);
            assertThat(refused.status()).as(day).isEqualTo(422);
            assertThat(refused.body()).contains("choose a last day from today on");
        }
        assertThat(new StaffBrowser(port).get(home()).body()).doesNotContain("My plan");
    }

    @Test
    void onlyWhoTreatsHerMakesAPlan() {
        assertThat(room.robin().get(plan()).status()).isIn(403, 404);
        assertThat(room.robin().post(plan(), COLD).status()).isIn(403, 404);
        var colleague = room.colleague();
        assertThat(colleague.get(plan()).location()).endsWith("/record");
        assertThat(colleague.post(plan(), COLD).location()).endsWith("/record");
        colleague.post("/en/staff/visits/" + visit.value() + "/record/reading", Map.of("reason", "I stand in for Mei"));
        assertThat(colleague.get(plan()).body()).contains("Plan for home").doesNotContain("Give her this plan");
        assertThat(colleague.post(plan(), COLD).location()).endsWith("/home");
        assertThat(new StaffBrowser(port).get(home()).body()).doesNotContain("My plan");
    }

    @Test
    void herPractitionerSaysThatItIsOverAndSheCanOpenItAgain() {
        assertThat(mei.post(plan() + "/end", Map.of()).status()).isEqualTo(302);
        assertThat(mei.get(plan()).body()).contains("This episode is over since");
        var maya = new StaffBrowser(port);
        assertThat(maya.get(home()).body()).contains("This episode is over");
        maya.postWithout(home() + "/return", Map.of());
        assertThat(mei.get(plan()).body()).contains("The episode is over");
    }

    private void ticks(StaffBrowser maya, String task) {
        var entry = Map.of("entry", UUID.randomUUID().toString(), "task", task);
        assertThat(maya.postWithout(home() + "/entries", entry).location()).endsWith("?noted");
    }
}
