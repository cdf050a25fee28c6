package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Treatment;
import care.milkway.clinic.policy.TriagePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked cases that clinicians and engineers share, a copy of theirs. */
class VignetteTests {

    private static final Path FILE = Path.of("src", "test", "resources", "shared", "duct-check", "vignettes.json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestFactory
    Stream<DynamicTest> everyVignetteIsJudgedAsWritten() throws IOException {
        JsonNode vignettes = MAPPER.readTree(Files.readString(FILE)).path("vignettes");
        assertThat(vignettes.size()).isPositive();
        return vignettes
                .valueStream()
                .map(each -> DynamicTest.dynamicTest(
                        each.path("id").stringValue() + ": "
                                + each.path("story").stringValue(),
                        () -> judge(each)));
    }

    private static void judge(JsonNode vignette) {
        TriagePolicy policy = vignette.has("policy")
                ? MAPPER.treeToValue(vignette.path("policy"), TriagePolicy.class)
                : TriagePolicy.defaults();
        TriageResult result = DuctCheck.evaluate(Answers.of(vignette.path("answers")), policy);
        JsonNode expected = vignette.path("expect");
        assertThat(result.disposition().name())
                .isEqualTo(expected.path("disposition").stringValue());
        assertThat(result.reasons())
                .extracting(Rule::id)
                .containsAll(expected.path("rulesInclude")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
        expected.path("treatments").properties().forEach(treatment -> assertThat(
                        result.treatments().get(Treatment.valueOf(treatment.getKey())))
                .extracting(Permission::status)
                .as(treatment.getKey())
                .isEqualTo(treatment.getValue().stringValue()));
    }
}
