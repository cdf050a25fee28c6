package care.milkway.triage.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of the duct check, read from one FHIR R4 Questionnaire. The pages, the API and the checking of answers all
 * follow this one file, so they can't disagree.
 */
public final class Questionnaire {

    private static final Questionnaire DUCT_CHECK = new Questionnaire(read("/triage/questionnaire.json"));

    private final JsonNode resource;
    private final List<Step> steps;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private Questionnaire(JsonNode resource) {
        this.resource = resource;
        this.steps = QuestionnaireFile.steps(resource);
        steps.forEach(step -> step.questions().forEach(this::index));
    }

    public static Questionnaire ductCheck() {
        return DUCT_CHECK;
    }

    public String url() {
        return resource.path("url").stringValue();
    }

    public String version() {
        return resource.path("version").stringValue();
    }

    /** The screens, in the order they are shown. */
    public List<Step> steps() {
        return steps;
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * The screen on which a question is asked.
     *
     * @throws IllegalArgumentException if there is no such question
     */
    public Step stepOf(String linkId) {
        return steps.stream()
                .filter(step -> step.questions().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each), each.parts().stream()))
                        .anyMatch(question -> question.linkId().equals(linkId)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such question: " + linkId));
    }

    /** Every question, in order, a group directly before its parts. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(String linkId) {
        return Optional.ofNullable(questions.get(linkId));
    }

    /** The FHIR R4 resource with the English texts filled in, and the Canadian French ones as translations. */
    public ObjectNode asFhir() {
        return FhirExport.withTexts(resource);
    }

    private void index(Question question) {
        if (questions.put(question.linkId(), question) != null) {
            throw new IllegalStateException("asked twice: " + question.linkId());
        }
        question.parts().forEach(this::index);
    }

    private static JsonNode read(String path) {
        try (InputStream file = Objects.requireNonNull(Questionnaire.class.getResourceAsStream(path), path)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
