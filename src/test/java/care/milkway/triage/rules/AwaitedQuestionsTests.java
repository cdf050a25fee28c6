package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rule book says a rule waits for is found from the table; what it is compared with was written by hand. */
class AwaitedQuestionsTests {

    @Test
    void theRuleBookNamesTheQuestionsThatARuleReads() {
        for (Rule rule : Rule.values()) {
            var awaited = AwaitedQuestions.of(rule);
            assertThat(awaited.fields())
                    .as(rule.name())
                    .containsExactlyInAnyOrderElementsOf(RuleReadsTests.READS.getOrDefault(rule, Set.of()).stream()
                            .map(AwaitedQuestionsTests::linkId)
                            .toList());
            assertThat(awaited.others()).as(rule.name()).isEqualTo(RuleReadsTests.DERIVED.contains(rule));
        }
    }

    private static String linkId(Field field) {
        return switch (field) {
            case ANTIPYRETIC -> "hoursSinceAntipyretic";
            case BREATHS -> "respiratoryRate";
            case SYSTOLIC -> "systolicPressure";
            case URINE -> "hoursWithoutUrine";
            case EMERGENCY -> "emergencySigns";
            case SYSTEMIC -> "systemicSigns";
            case SKIN -> "skinSigns";
            case PSYCHOSIS -> "psychosisSigns";
            case HARM -> "harmThoughts";
            case ONSET -> "hoursSinceOnset";
            case DAYS -> "daysSinceBirth";
            case ANTIBIOTICS -> "antibiotics";
            case AXILLARY_LUMP -> "axillaryLump";
            case AGE -> "age";
            case EPISODES -> "sameSiteEpisodesLast8Weeks";
            case PHQ9_ITEM_9 -> "phq9Item9";
            case EPDS_ITEM_10 -> "epdsItem10";
            default ->
                Questionnaire.ductCheck().questions().stream()
                        .map(Question::linkId)
                        .filter(each -> each.toUpperCase(Locale.ROOT)
                                .startsWith(field.name().replace("_", "")))
                        .findFirst()
                        .orElseThrow();
        };
    }
}
