package care.milkway.episode;

import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.StaffBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When it is over she is asked once whether she would recommend the clinic. */
class RecommendationScenarios extends AtMeis {

    private StaffBrowser maya() {
        return new StaffBrowser(port);
    }

    private void isTreated() {
        room.agreed(visit);
        mei.post(record(visit) + "/beginning", Map.of("treating", "true"));
        assertThat(mei.post(record(visit) + "/signature", complete(1)).status()).isEqualTo(302);
    }

    @Test
    void whoWasTreatedSaysItOnceWithOneTapWhenItIsOver() {
        isTreated();
        assertThat(maya().get(home()).body()).as("it is not over").doesNotContain("Would you recommend");
        assertThat(recommends("9").location()).endsWith(home());
        assertThat(said()).isEmpty();
        maya().postWithout(home() + "/end", Map.of());
        assertThat(maya().get(home()).body()).contains("Would you recommend A clinic of a test to a friend?");
        recommends("9");
        assertThat(maya().get(home()).body())
                .contains("Thank you. You said 9 of 10.")
                .doesNotContain("Would you recommend");
        recommends("2");
        maya().postWithout(home() + "/return", Map.of());
        maya().postWithout(home() + "/end", Map.of());
        recommends("3");
        assertThat(said()).as("the first counts").containsExactly(9);
    }

    @Test
    void whoSaysNothingIsNotAskedAgainAndAgainNorKeptFromAnything() {
        isTreated();
        maya().postWithout(home() + "/end", Map.of());
        assertThat(maya().get(home()).body()).contains("This episode is over", "It is not over after all");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsNoNumberFromNoughtToTenIsASentenceAtItsPlace() {
        isTreated();
        maya().postWithout(home() + "/end", Map.of());
        for (var score : List.of("11", "-1", "NaN", "9.5", "9,5", "1000000000", "")) {
            var refused = recommends(score);
            assertThat(refused.status()).as(score).isEqualTo(422);
            assertThat(refused.body()).contains("Please tap a number from 0 to 10.");
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void whoHasNotBeenThereIsNotAsked() {
        maya().postWithout(home() + "/end", Map.of());
        assertThat(maya().get(home()).body()).contains("This episode is over").doesNotContain("Would you recommend");
    }

    private StaffBrowser.Answer recommends(String score) {
        return maya().postWithout(home() + "/recommendation", Map.of("score", score));
    }

    private List<Integer> said() {
        return jdbc.sql("select score from episode.recommendation where clinic_id = ?")
                .param(room.clinic.id().value())
                .query(Integer.class)
                .list();
    }
}
