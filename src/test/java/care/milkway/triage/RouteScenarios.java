package care.milkway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which screens somebody is led through. */
class RouteScenarios {

    private static final Questionnaire DUCT_CHECK = Questionnaire.ductCheck();

    @Test
    void whoAnsweredNothingStartsWithTheEmergencyQuestions() {
        assertThat(Route.of(Answers.none()).goOn().id()).isEqualTo("emergency");
        assertThat(Route.of(Answers.none()).before(step("emergency"))).isEmpty();
    }

    @Test
    void theMapIsShownToWhoFeelsALump() {
        assertThat(steps("lump=true")).contains("map");
        assertThat(steps("lump=false")).doesNotContain("map");
    }

    @Test
    void thePulseIsAskedWhileADoseMayHideAFever() {
        assertThat(steps("antipyretic.taken=true; hoursSinceAntipyretic=5.9")).contains("pulse");
        assertThat(steps("antipyretic.taken=true; hoursSinceAntipyretic=6")).doesNotContain("pulse");
        assertThat(steps("antipyretic.taken=false")).doesNotContain("pulse");
    }

    @Test
    void theNumbersOfANurseAreNeverForcedOnAnybody() {
        assertThat(steps("lump=true")).doesNotContain("numbers");
        assertThat(Route.of(Answers.none()).before(step("numbers"))).contains(step("comfort"));
    }

    @Test
    void whoCannotMeasureGoesOnButIsAskedAgainLater() {
        Route route =
                Route.of(AnswersBuilder.tenderLump().without("temperature").answers());
        assertThat(route.openAfter(step("time"))).contains(step("temperature"));
        assertThat(route.openAfter(step("temperature"))).isEmpty();
        assertThat(route.goOn()).isEqualTo(step("map"));
    }

    private static List<String> steps(String changes) {
        return Route.of(AnswersBuilder.tenderLump().but(changes).answers()).steps().stream()
                .map(Step::id)
                .toList();
    }

    private static Step step(String id) {
        return DUCT_CHECK.step(id).orElseThrow();
    }
}
