package care.milkway.episode;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.staff.StaffBrowser;
import care.milkway.visit.VisitRoom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clinic has advice of its own, and templates that begin with it; each says who stands behind it. */
class OwnPlanScenarios extends AtMeis {

    private static final String PLANS = "/en/staff/home-plans";

    @Test
    void anOwnTaskIsInHerPlanInHerLanguageAndSaysThatNoStudyStandsBehindIt() {
        var oats = task("An oat bath", "Un bain d’avoine");
        assertThat(mei.get(PLANS).body()).contains("An oat bath", "your clinic’s advice, no study");
        var template = UUID.randomUUID();
        assertThat(mei.post(
                                PLANS + "/templates/" + template,
                                Map.of(
                                        "name.en",
                                        "After mastitis",
                                        "days",
                                        "3",
                                        "task.COLD",
                                        "true",
                                        "task." + oats,
                                        "true"))
                        .status())
                .isEqualTo(302);
        assertThat(mei.get(PLANS).body()).contains("After mastitis", "Cold for 10 minutes, An oat bath");

        var plan = plan();
        assertThat(mei.get(plan).body()).contains("After mastitis", "NICE CKS and NHS Highland");
        assertThat(mei.get(plan + "?template=" + template).body())
                .contains(
                        "name=\"task." + oats + "\" value=\"true\" checked",
                        "name=\"until." + oats + "\" value=\"2026-12-03\"",
                        "name=\"task.COLD\" value=\"true\" checked");
        assertThat(mei.post(
                                plan,
                                Map.of(
                                        "version",
                                        "0",
                                        "task." + oats,
                                        "true",
                                        "often." + oats,
                                        "DAILY",
                                        "until." + oats,
                                        "2026-12-03"))
                        .status())
                .isEqualTo(302);
        var maya = new StaffBrowser(port);
        assertThat(maya.get(home(Language.FR)).body())
                .contains("Un bain d’avoine", "conseil de votre clinique, sans étude");
        maya.postWithout(
                home(Language.EN) + "/entries",
                Map.of("entry", UUID.randomUUID().toString(), "task", oats.toString()));
        assertThat(maya.get(home(Language.EN)).body()).contains("Today: 1", "<td>An oat bath</td>");
    }

    /** A plan that was given said something else when the clinic changed its words. */
    @Test
    void otherWordsForATaskChangeTemplatesAndNoPlanThatWasGiven() {
        var oats = task("An oat bath", "");
        mei.post(
                PLANS + "/templates/" + UUID.randomUUID(),
                Map.of("name.en", "Bath", "days", "2", "task." + oats, "true"));
        var plan = plan();
        mei.post(
                plan,
                Map.of(
                        "version",
                        "0",
                        "task." + oats,
                        "true",
                        "often." + oats,
                        "DAILY",
                        "until." + oats,
                        "2026-12-01"));
        var fresh = words("A bran bath", "");
        fresh.put("known", "true");
        assertThat(mei.post(PLANS + "/tasks/" + oats, fresh).status()).isEqualTo(302);
        assertThat(mei.get(PLANS).body()).contains("A bran bath").doesNotContain("An oat bath");
        assertThat(new StaffBrowser(port).get(home(Language.EN)).body())
                .contains("An oat bath")
                .doesNotContain("A bran bath");
        var stale = mei.post(PLANS + "/tasks/" + oats, fresh);
        assertThat(stale.status()).as("another window").isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else has just changed or removed this", "value=\"A bran bath\"");
    }

    @Test
    void aTemplateWithoutATaskOrNameOrWithImpossibleDaysIsASentenceAtItsField() {
        var page = PLANS + "/templates/" + UUID.randomUUID();
        var good = Map.of("name.en", "First night", "days", "2", "task.REST", "true");
        refused(page, good, "name.en", " ", "Please give it a name in English, in 80 letters at most");
        refused(page, good, "name.en", "x".repeat(81), "Please give it a name in English, in 80 letters at most");
        refused(page, good, "name.fr", "x".repeat(81), "Please give it a name in English, in 80 letters at most");
        for (var days : new String[] {"61", "-1", "NaN", "2,5", "1000000000", ""}) {
            refused(page, good, "days", days, "Please type a number of days from 0 to 60.");
        }
        refused(page, good, "task.REST", "false", "Please choose at least one task.");
        var task = PLANS + "/tasks/" + UUID.randomUUID();
        refused(task, words("Oats", ""), "how.en", "", "Please say in English what to do, in 300 letters at most");
        refused(task, words("Oats", ""), "usual", "SOMETIMES", "Please choose how often.");
        assertThat(mei.get(PLANS).body()).contains("There is none yet.").doesNotContain("First night", "Oats");
    }

    @Test
    void twoWhoChangeATemplateAtOnceDoNotOverwriteEachOther() {
        var page = PLANS + "/templates/" + UUID.randomUUID();
        var first = new HashMap<>(Map.of("name.en", "First night", "days", "2", "task.REST", "true"));
        mei.post(page, first);
        first.put("version", "1");
        first.put("name.en", "The first night");
        assertThat(mei.post(page, first).status()).isEqualTo(302);
        first.put("name.en", "A night");
        var late = mei.post(page, first);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"A night\"");
        assertThat(mei.get(PLANS).body()).contains("The first night");
        mei.post(page + "/removal", Map.of());
        assertThat(mei.get(PLANS).body()).doesNotContain("The first night");
    }

    @Test
    void theFrontDeskAndOtherClinicsNeitherSeeNorChangeThem() {
        var oats = task("An oat bath", "");
        assertThat(room.robin().get(PLANS).status()).isIn(403, 404);
        assertThat(room.robin()
                        .post(PLANS + "/tasks/" + oats + "/removal", Map.of())
                        .status())
                .isIn(403, 404);
        var elsewhere = new VisitRoom(context, port).practitioner("mei");
        assertThat(elsewhere.get(PLANS).body()).doesNotContain("An oat bath");
        elsewhere.post(PLANS + "/tasks/" + oats + "/removal", Map.of());
        assertThat(room.lead().get(PLANS).body()).contains("An oat bath");
        room.lead().post(PLANS + "/tasks/" + oats + "/removal", Map.of());
        assertThat(mei.get(PLANS).body()).doesNotContain("An oat bath");
    }

    private void refused(String page, Map<String, String> good, String field, String value, String sentence) {
        var typed = new HashMap<>(good);
        typed.put(field, value);
        var refused = mei.post(page, typed);
        assertThat(refused.status()).as(field + "=" + value).isEqualTo(422);
        assertThat(refused.body()).contains(sentence);
    }

    private static Map<String, String> words(String english, String french) {
        return new HashMap<>(
                Map.of("name.en", english, "name.fr", french, "how.en", "Ten minutes, lukewarm.", "usual", "DAILY"));
    }

    private UUID task(String english, String french) {
        var id = UUID.randomUUID();
        assertThat(mei.post(PLANS + "/tasks/" + id, words(english, french)).status())
                .isEqualTo(302);
        return id;
    }
}
