package care.milkway.triage.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.ClinicId;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import care.milkway.triage.rules.RuleBook;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a button leads. */
class StepActionScenarios {

    private static final ClinicId TORONTO = ClinicId.of("toronto");
    private static final TriagePolicy SAFER = TriagePolicy.defaults();

    @Test
    void chestPainLeadsStraightToTheResult() {
        var now = AnswersBuilder.nothing().with("emergencySigns", "CHEST_PAIN").answers();
        assertThat(StepAction.ON.from(step("emergency"), open(Answers.none()), open(now), SAFER))
                .isEmpty();
        assertThat(StepAction.BACK.from(step("emergency"), open(Answers.none()), open(now), SAFER))
                .isEmpty();
    }

    @Test
    void aPlanToHarmLeadsStraightToTheResult() {
        var now = AnswersBuilder.nothing().with("harmThoughts", "WITH_PLAN").answers();
        assertThat(StepAction.ON.from(step("safety"), open(Answers.none()), open(now), SAFER))
                .isEmpty();
    }

    @Test
    void whoTickedChestPainByMistakeIsAskedTheRest() {
        var before =
                AnswersBuilder.nothing().with("emergencySigns", "CHEST_PAIN").answers();
        var now = AnswersBuilder.nothing().with("emergencySigns", "none").answers();
        assertThat(StepAction.ON.from(step("emergency"), finished(before), open(now), SAFER))
                .contains(step("body"));
    }

    @Test
    void whoMeasuresAfterwardsSeesTheResultAgain() {
        var before = AnswersBuilder.tenderLump().without("temperature").answers();
        var now = AnswersBuilder.tenderLump().answers();
        assertThat(StepAction.ON.from(step("temperature"), finished(before), open(now), SAFER))
                .isEmpty();
    }

    @Test
    void butIsAskedForHerPulseIfTheDoseMayHideAFever() {
        var before = AnswersBuilder.tenderLump().answers();
        var now = AnswersBuilder.tenderLump()
                .but("antipyretic.taken=true; hoursSinceAntipyretic=2")
                .answers();
        assertThat(StepAction.ON.from(step("temperature"), finished(before), open(now), SAFER))
                .contains(step("pulse"));
    }

    private static Check open(Answers answers) {
        return new Check(TORONTO, new CheckId(UUID.randomUUID()), answers, Optional.empty());
    }

    private static Check finished(Answers answers) {
        return new Check(
                TORONTO,
                new CheckId(UUID.randomUUID()),
                answers,
                Optional.of(new Check.Finish(Instant.EPOCH, RuleBook.version(), 1, Optional.empty())));
    }

    private static Step step(String id) {
        return Questionnaire.ductCheck().step(id).orElseThrow();
    }
}
