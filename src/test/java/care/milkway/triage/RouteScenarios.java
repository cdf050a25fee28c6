package care.milkway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which screens somebody is led through. */
class RouteScenarios {

    private static final Questionnaire DUCT_CHECK = Questionnaire.ductCheck();
    private static final TriagePolicy SAFER = TriagePolicy.defaults();

    @Test
    void mayasPlainBlockedDuctTakesNineScreensInTheOrderOfUrgency() {
        assertThat(steps("hoursSinceOnset=30"))
                .containsExactly(
                        "emergency", "body", "temperature", "safety", "lump", "skin", "health", "time", "course");
    }

    @Test
    void aLumpOfThisMorningIsNotAskedHowItGoes() {
        assertThat(steps("hoursSinceOnset=6")).doesNotContain("course");
    }

    @Test
    void leilasFeverIsReasonEnoughForTodayButNotForMissingAnEmergency() {
        assertThat(steps("temperature=38.6 C")).containsExactly("emergency", "body", "temperature", "safety", "health");
    }

    @Test
    void chestPainIsTheLastQuestion() {
        assertThat(steps("emergencySigns=CHEST_PAIN")).containsExactly("emergency");
        assertThat(steps("skinSigns=NECROSIS")).containsExactly("emergency");
    }

    @Test
    void aPlanToHarmIsTheLastQuestion() {
        assertThat(steps("harmThoughts=WITH_PLAN")).endsWith("safety").doesNotContain("lump");
    }

    @Test
    void thoughtsOfHarmDoNotHideTheBody() {
        assertThat(steps("harmThoughts=WITHOUT_PLAN")).contains("lump", "time");
    }

    @Test
    void whoAnsweredNothingStartsWithTheEmergencyQuestions() {
        assertThat(Route.of(Answers.none(), SAFER).goOn().id()).isEqualTo("emergency");
        assertThat(Route.of(Answers.none(), SAFER).before(step("emergency"))).isEmpty();
    }

    @Test
    void thePulseIsAskedWhileADoseMayHideAFever() {
        assertThat(steps("antipyretic.taken=true; hoursSinceAntipyretic=5.9")).contains("pulse");
        assertThat(steps("antipyretic.taken=true; hoursSinceAntipyretic=6")).doesNotContain("pulse");
        assertThat(steps("antipyretic.taken=false")).doesNotContain("pulse");
    }

    @Test
    void theAgeOfTheBabyIsAskedWhereBothBreastsAreFull() {
        assertThat(steps("side=BOTH")).contains("baby");
        assertThat(steps("side=LEFT")).doesNotContain("baby");
    }

    @Test
    void whatOnlyDecidesAboutATreatmentWaitsUntilSheChoosesIt() {
        assertThat(steps("contraindications=?")).doesNotContain("ultrasound");
    }

    @Test
    void theNumbersOfANurseAreNeverForcedOnAnybody() {
        assertThat(steps("lump=true")).doesNotContain("numbers", "map", "comfort");
    }

    @Test
    void whoCannotMeasureGoesOnButIsAskedAgainLater() {
        var answers = AnswersBuilder.tenderLump().without("temperature").answers();
        assertThat(Route.of(answers, SAFER).openAfter(step("temperature"))).isEmpty();
        assertThat(Route.of(answers, SAFER).goOn()).isEqualTo(step("temperature"));
    }

    private static List<String> steps(String changes) {
        return Route.of(AnswersBuilder.tenderLump().but(changes).answers(), SAFER).steps().stream()
                .map(Step::id)
                .toList();
    }

    private static Step step(String id) {
        return DUCT_CHECK.step(id).orElseThrow();
    }
}
