package care.milkway.triage.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.AnswersBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a tired parent types and ticks, and what is made of it. */
class StepFormScenarios {

    @Test
    void aSignWinsOverNoneOfThese() {
        assertThat(answers("skin", "skinSigns=none,BLEB").words("skinSigns")).containsExactly("BLEB");
        assertThat(answers("emergency", "emergencySigns=unsure,CHEST_PAIN").words("emergencySigns"))
                .containsExactly("CHEST_PAIN");
    }

    @Test
    void notSureIsNoAnswerAndWinsOverNone() {
        assertThat(answers("body", "systemicSigns=none,unsure").answered("systemicSigns"))
                .isFalse();
        assertThat(answers("lump", "lump=unsure; side=unsure")).isEqualTo(Answers.none());
    }

    @Test
    void oneTapSaysThatNothingOfAWholeListIsThere() {
        var health = answers("health", "all=none");
        assertThat(health.answered("conditions")).isTrue();
        assertThat(health.word("antibiotics.taken")).contains("false");
        assertThat(answers("safety", "all=none").word("harmThoughts")).contains("NONE");
        assertThat(answers("health", "all=unsure")).isEqualTo(Answers.none());
    }

    @Test
    void whatIsNotTickedBesideASignIsNotThere() {
        var answers = answers("health", "conditions=DIABETES");
        assertThat(answers.words("conditions")).containsExactly("DIABETES");
        assertThat(answers.word("antibiotics.taken")).contains("false");
        assertThat(answers("safety", "psychosisSigns=true").word("harmThoughts"))
                .contains("NONE");
    }

    @Test
    void aSignAskedEarlyStaysWhenTheRestOfItsListIsAnswered() {
        var before = answers("emergency", "skinSigns=NECROSIS");
        var form = new StepForm(fields("all=none"));
        var merged = Answers.ofFields(form.answers(step("skin"), before));
        assertThat(merged.words("skinSigns")).containsExactly("NECROSIS");
        assertThat(answers("emergency", "all=none").answered("skinSigns")).isFalse();
    }

    @Test
    void noneOfTheseIsAnAnswer() {
        assertThat(answers("body", "systemicSigns=none").answered("systemicSigns"))
                .isTrue();
        assertThat(answers("body", "systemicSigns=none").words("systemicSigns")).isEmpty();
    }

    @Test
    void theGraverOfTwoContradictingAnswersCounts() {
        assertThat(answers("safety", "harmThoughts=WITH_PLAN,NONE").word("harmThoughts"))
                .contains("WITH_PLAN");
        assertThat(answers("safety", "psychosisSigns=true,false").word("psychosisSigns"))
                .contains("true");
    }

    @Test
    void timeIsConvertedExactly() {
        assertThat(answers("time", "hoursSinceOnset=1.5; hoursSinceOnset.unit=DAYS")
                        .word("hoursSinceOnset"))
                .contains("36");
        assertThat(answers("baby", "daysSinceBirth=6; daysSinceBirth.unit=WEEKS")
                        .word("daysSinceBirth"))
                .contains("42");
        assertThat(answers("baby", "daysSinceBirth=0.5; daysSinceBirth.unit=WEEKS")
                        .word("daysSinceBirth"))
                .contains("3");
    }

    @Test
    void whatFollowsAYesCountsNoMoreAfterANo() {
        var answers = answers("temperature", "antipyretic.taken=false; hoursSinceAntipyretic=2");
        assertThat(answers.answered("hoursSinceAntipyretic")).isFalse();
        assertThat(answers.word("antipyretic.taken")).contains("false");
    }

    @Test
    void aDoseTakenNobodyKnowsWhenCountsAsJustTaken() {
        assertThat(answers("temperature", "antipyretic.taken=true").word("hoursSinceAntipyretic"))
                .contains("0");
    }

    @Test
    void aUnitWithoutATemperatureIsNoAnswer() {
        assertThat(answers("temperature", "temperature.unit=C; temperature.value= "))
                .isEqualTo(Answers.none());
    }

    @Test
    void goingBackShowsWhatWasAnswered() {
        var before = AnswersBuilder.tenderLump().with("hoursSinceOnset", 72).answers();
        for (Step step : Questionnaire.ductCheck().steps()) {
            var shown = StepForm.before(step, before, true);
            assertThat(Answers.ofFields(shown.answers(step, before)).asFields().entrySet())
                    .as(step.id())
                    .allSatisfy(each -> assertThat(before.words(each.getKey())).isEqualTo(each.getValue()));
        }
        assertThat(StepForm.before(step("time"), before, true).word("hoursSinceOnset"))
                .isEqualTo("3");
        assertThat(StepForm.before(step("time"), before, true).word("hoursSinceOnset.unit"))
                .isEqualTo("DAYS");
    }

    @Test
    void aQuestionPassedWithoutAnAnswerComesBackAsNotSure() {
        assertThat(StepForm.before(step("lump"), Answers.none(), true).word("lump"))
                .isEqualTo("unsure");
        assertThat(StepForm.before(step("lump"), Answers.none(), false).word("lump"))
                .isEmpty();
    }

    private static Answers answers(String step, String fields) {
        return Answers.ofFields(new StepForm(fields(fields)).answers(step(step), Answers.none()));
    }

    private static Map<String, List<String>> fields(String text) {
        var fields = new HashMap<String, List<String>>();
        for (String field : text.split(";", -1)) {
            var parts = field.strip().split("=", 2);
            fields.put(parts[0], List.of(parts[1].split(",", -1)));
        }
        return fields;
    }

    private static Step step(String id) {
        return Questionnaire.ductCheck().step(id).orElseThrow();
    }
}
