package care.milkway.triage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.clinic.policy.TriagePolicy.AfterOneDay;
import care.milkway.kernel.InvalidInput;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program may send, and how it is told what it may not. */
class DuctCheckRequestTests {

    @Test
    void aPolicyLeftOutIsTheSaferOne() {
        assertThat(DuctCheckRequest.policy(json("null"))).isEqualTo(TriagePolicy.defaults());
        assertThat(DuctCheckRequest.policy(json("{}"))).isEqualTo(TriagePolicy.defaults());
    }

    @Test
    void aPolicyMaySayOnlyWhatItChanges() {
        var policy = DuctCheckRequest.policy(json("""
                {"afterOneDay": "BOOKING_FIRST", "feverCelsius": 38.5, "referralNeededFor": ["PHYSICAL_THERAPIST"]}"""));
        assertThat(policy.afterOneDay()).isEqualTo(AfterOneDay.BOOKING_FIRST);
        assertThat(policy.feverCelsius()).isEqualByComparingTo(new BigDecimal("38.5"));
        assertThat(policy.referralNeededFor()).containsExactly(Profession.PHYSIOTHERAPIST);
        assertThat(policy.inflammatoryMastitis())
                .isEqualTo(TriagePolicy.defaults().inflammatoryMastitis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"feverCelsius": 39}                       | policy.feverCelsius
            {"feverCelsius": "38.0"}                   | policy.feverCelsius
            {"afterOneDay": "LATER"}                   | policy.afterOneDay
            {"afterOneDay": 1}                         | policy.afterOneDay
            {"inflammatoryMastitis": true}             | policy.inflammatoryMastitis
            {"referralSigners": "DOCTOR"}              | policy.referralSigners
            {"referralNeededFor": ["NURSE", "FRIEND"]} | policy.referralNeededFor[1]
            {"fever": 38.0}                            | policy.fever
            []                                         | policy
            """)
    void aPolicyIsRefusedByField(String policy, String field) {
        assertThatThrownBy(() -> DuctCheckRequest.policy(json(policy)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                              | body
            {}                              | answers
            {"answers": null}               | answers
            {"answers": []}                 | answers
            {"answers": {}, "name": "Maya"} | name
            {"answers": {}, "policy": {}}   | policy
            {"answers": {"lump": "yes"}}    | lump
            """)
    void answersAreRefusedByField(String body, String field) {
        assertThatThrownBy(() -> DuctCheckRequest.answers(json(body), "answers"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
