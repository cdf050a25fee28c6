package care.milkway.triage.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the steps and questions out of the FHIR resource. */
final class QuestionnaireFile {

    private QuestionnaireFile() {}

    static List<Step> steps(JsonNode resource) {
        return resource.path("item")
                .valueStream()
                .map(group -> new Step(name(group), questions(group)))
                .toList();
    }

    /** A step and a question may share a name, so a step has a prefix: link ids are unique in a resource. */
    private static String name(JsonNode group) {
        return group.path("linkId").stringValue().substring("step.".length());
    }

    private static List<Question> questions(JsonNode group) {
        return group.path("item").valueStream().map(QuestionnaireFile::question).toList();
    }

    private static Question question(JsonNode item) {
        JsonNode gate = item.path("enableWhen").path(0).path("question");
        return new Question(
                item.path("linkId").stringValue(),
                kind(item),
                item.path("required").booleanValue(false),
                gate.isString() ? gate.stringValue() : null);
    }

    private static Question.Kind kind(JsonNode item) {
        String type = item.path("type").stringValue();
        return switch (type) {
            case "group" -> new Question.Group(questions(item));
            case "boolean" -> new Question.YesNo();
            case "choice" ->
                new Question.Choice(codes(item), item.path("repeats").booleanValue(false));
            case "integer" -> new Question.Amount(limit(item, "minValue"), limit(item, "maxValue"), true);
            case "decimal" -> new Question.Amount(limit(item, "minValue"), limit(item, "maxValue"), false);
            default -> throw new IllegalStateException("a question of an unknown type: " + type);
        };
    }

    private static List<String> codes(JsonNode item) {
        return item.path("answerOption")
                .valueStream()
                .map(option -> option.path("valueCoding").path("code").stringValue())
                .toList();
    }

    private static BigDecimal limit(JsonNode item, String name) {
        JsonNode extension = item.path("extension")
                .valueStream()
                .filter(each -> each.path("url").stringValue().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + ": " + item.path("linkId")));
        return extension.has("valueInteger")
                ? extension.path("valueInteger").decimalValue()
                : extension.path("valueDecimal").decimalValue();
    }
}
