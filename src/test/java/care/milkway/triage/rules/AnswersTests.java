package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is taken as an answer, and what is refused by name. */
class AnswersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers                    | []",
                "answers                    | 'nonsense'",
                "answers                    | {\"lump\": true, \"lump\": false}",
                "answers                    | {\"lump\": true} {}",
                "answers.foo                | {\"foo\": 1}",
                "answers.antipyretic.taken  | {\"antipyretic.taken\": true}",
                "answers.temperature.value  | {\"temperature.value\": 38}",
                "temperature                | {\"temperature\": 38}",
                "temperature                | {\"temperature\": \"none\"}",
                "temperature.value          | {\"temperature\": {\"value\": \"38\", \"unit\": \"C\"}}",
                "temperature.value          | {\"temperature\": {\"value\": 33.9, \"unit\": \"C\"}}",
                "temperature.value          | {\"temperature\": {\"value\": 43.1, \"unit\": \"C\"}}",
                "temperature.value          | {\"temperature\": {\"value\": 93.1, \"unit\": \"F\"}}",
                "temperature.value          | {\"temperature\": {\"value\": 1e400, \"unit\": \"F\"}}",
                "temperature.value          | {\"temperature\": {\"value\": 38.00000000000000000000000001, \"unit\": \"C\"}}",
                "temperature.unit           | {\"temperature\": {\"value\": 38}}",
                "temperature.unit           | {\"temperature\": {\"value\": 38, \"unit\": \"K\"}}",
                "temperature.foo            | {\"temperature\": {\"foo\": 38}}",
                "hoursSinceAntipyretic      | {\"hoursSinceAntipyretic\": \"never\"}",
                "hoursSinceAntipyretic      | {\"hoursSinceAntipyretic\": -1}",
                "hoursSinceOnset            | {\"hoursSinceOnset\": -0.1}",
                "hoursSinceOnset            | {\"hoursSinceOnset\": 8761}",
                "hoursSinceOnset            | {\"hoursSinceOnset\": \"none\"}",
                "hoursSinceOnset            | {\"hoursSinceOnset\": 1e-999999999}",
                "heartRate                  | {\"heartRate\": 88.5}",
                "heartRate                  | {\"heartRate\": \"88\"}",
                "heartRate                  | {\"heartRate\": 3000}",
                "respiratoryRate            | {\"respiratoryRate\": true}",
                "emergencySigns             | {\"emergencySigns\": \"CHEST_PAIN\"}",
                "emergencySigns             | {\"emergencySigns\": [\"HEADACHE\"]}",
                "emergencySigns             | {\"emergencySigns\": [null]}",
                "systemicSigns              | {\"systemicSigns\": [\"CHILLS\", \"CHILLS\"]}",
                "lump                       | {\"lump\": \"true\"}",
                "lump                       | {\"lump\": 1}",
                "redness                    | {\"redness\": \"SOME\"}",
                "redness                    | {\"redness\": [\"LOCAL\"]}",
                "antibiotics                | {\"antibiotics\": true}",
                "antibiotics.hours          | {\"antibiotics\": {\"hours\": -1}}",
                "antibiotics.course         | {\"antibiotics\": {\"course\": \"FINE\"}}",
                "antibiotics.foo            | {\"antibiotics\": {\"foo\": 1}}",
                "pain                       | {\"pain\": 11}",
                "epds                       | {\"epds\": 31}",
                "epdsItem10                 | {\"epdsItem10\": 4}",
                "phq9                       | {\"phq9\": 28}",
                "phq9Item9                  | {\"phq9Item9\": -1}",
                "gad7                       | {\"gad7\": 22}",
                "age                        | {\"age\": 200}",
                "daysSinceBirth             | {\"daysSinceBirth\": -1}",
                "spot                       | {\"spot\": [\"LEFT-13\"]}",
            })
    void whatIsNoAnswerIsRefusedByName(String field, String json) {
        assertThatThrownBy(() -> Answers.parse(json))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"temperature\":{\"value\":100.4,\"unit\":\"F\"}}",
                "{\"hoursSinceAntipyretic\":\"none\"}",
                "{\"hoursSinceAntipyretic\":2.5}",
                "{\"emergencySigns\":[]}",
                "{\"systemicSigns\":[\"CHILLS\",\"MALAISE\"],\"spot\":[\"LEFT-1\",\"RIGHT-CENTRE\"]}",
                "{\"lump\":false,\"pain\":10}",
                "{\"antibiotics\":\"none\"}",
                "{\"antibiotics\":{}}",
                "{\"antibiotics\":{\"forMastitis\":true,\"hours\":30,\"course\":\"BETTER\"}}"
            })
    void answersSurviveBeingStored(String json) {
        Answers answers = Answers.parse(json);
        assertThat(answers.toJson()).hasToString(json);
        assertThat(Answers.of(answers.toJson())).isEqualTo(answers);
        assertThat(Answers.ofFields(answers.asFields())).isEqualTo(answers);
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleSurvivesBeingStored(Rule rule) {
        assertThat(Answers.parse(rule.example().toJson().toString())).isEqualTo(rule.example());
    }

    @Test
    void nothingIsNeverNo() {
        Answers answers = Answers.parse("{\"lump\": null, \"temperature\": {}, \"antibiotics\": null}");
        assertThat(answers).isEqualTo(Answers.none());
        assertThat(DuctCheck.evaluate(answers, TriagePolicy.defaults()).missing())
                .containsExactly(
                        "temperature",
                        "emergencySigns",
                        "systemicSigns",
                        "skinSigns",
                        "lump",
                        "hoursSinceOnset",
                        "antibiotics",
                        "contraindications",
                        "harmThoughts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forMastitis", "hours", "course"})
    void halfAnAnswerAboutAntibioticsIsNone(String part) {
        Answers answers = AnswersBuilder.tenderLump()
                .with("antibiotics", "30 SAME")
                .without("antibiotics." + part)
                .answers();
        assertThat(DuctCheck.evaluate(answers, TriagePolicy.defaults()).missing())
                .containsExactly("antibiotics");
    }

    @Test
    void aPageSendsWordsAndFrenchCommas() {
        Answers answers = Answers.ofFields(Map.of(
                "temperature.value", List.of("37,5"),
                "temperature.unit", List.of("C"),
                "antipyretic.taken", List.of("false"),
                "emergencySigns", List.of("none"),
                "course", List.of(""),
                "antibiotics.taken", List.of("true"),
                "antibiotics.hours", List.of(" "),
                "csrf", List.of("x")));
        assertThat(answers.toJson())
                .hasToString("{\"emergencySigns\":[],\"temperature\":{\"value\":37.5,\"unit\":\"C\"},"
                        + "\"hoursSinceAntipyretic\":\"none\",\"antibiotics\":{}}");
        assertThat(answers.answered("course")).isFalse();
        assertThatThrownBy(() -> Answers.ofFields(Map.of("age", List.of("old"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.field())
                        .isEqualTo("age"));
    }

    @Test
    void aNumberBeyondAllNumbersIsRefusedToo() {
        var json = JsonMapper.shared().readTree("{\"hoursSinceOnset\": 1e400}");
        assertThatThrownBy(() -> Answers.of(json))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.field())
                        .isEqualTo("hoursSinceOnset"));
    }

    @Test
    void answersNeverShowThemselvesInALog() {
        assertThat(AnswersBuilder.tenderLump().answers()).hasToString("Answers[23 questions]");
    }
}
