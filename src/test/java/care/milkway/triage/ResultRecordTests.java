package care.milkway.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written down can be read. */
class ResultRecordTests {

    @ParameterizedTest
    @EnumSource
    void theResultOfEveryExampleSurvivesBeingKept(Rule rule) {
        var said = RecordedResult.of(DuctCheck.evaluate(rule.example(), rule.examplePolicy()));
        assertThat(ResultRecord.read(ResultRecord.write(said))).contains(said);
    }
}
