package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No rule without a sentence, a source and an example that fires it. */
class RuleBookTests {

    @ParameterizedTest
    @EnumSource
    void theExampleFiresTheRule(Rule rule) {
        assertThat(DuctCheck.evaluate(rule.example(), rule.examplePolicy()).reasons())
                .contains(rule);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleHasASourceWithItsProvenance(Rule rule) {
        assertThat(rule.source()).matches(".*\\[[SMCD]]");
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeHasASourceWithItsProvenance(Notice notice) {
        assertThat(notice.source()).matches(".*\\[[SMCD]]");
    }

    @ParameterizedTest
    @EnumSource
    void theRuleHasOneSentenceInBothLanguages(Rule rule) {
        for (Language language : Language.values()) {
            assertThat(TextFile.in(language).getProperty(rule.messageKey())).endsWith(".");
        }
    }

    @Test
    void theBookHoldsEveryRuleOfTheEvidenceByNumber() {
        Stream<String> numbers = IntStream.rangeClosed(1, 25).mapToObj("R%02d"::formatted);
        assertThat(RuleBook.rows().stream().map(Rule::id).distinct())
                .containsExactlyElementsOf(
                        Stream.concat(numbers, Stream.of("R03b")).sorted().toList());
        assertThat(RuleBook.rows()).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void numbersFromMemoryAreMarked() {
        assertThat(RuleBook.rows().stream().filter(Rule::unverified))
                .containsExactlyInAnyOrder(Rule.FEVER_AT_RISK, Rule.BOTH_SIDES_WITH_FEVER, Rule.LOW_MOOD);
        assertThat(Stream.of(Notice.values()).filter(Notice::unverified))
                .containsExactly(Notice.HIGH_FEVER, Notice.REPEAT_EPDS);
    }
}
