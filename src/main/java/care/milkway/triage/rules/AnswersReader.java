package care.milkway.triage.rules;

import care.milkway.kernel.InvalidInput;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.rules.vocabulary.Temperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks answers against the questionnaire and lays them out flat: link id to the words of the answer. */
final class AnswersReader {

    /** More digits than any clock or thermometer gives; keeps arithmetic on what strangers send cheap. */
    private static final int MOST_DECIMALS = 20;

    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    private AnswersReader() {}

    static Map<String, List<String>> read(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidInput("answers", "The answers must be a JSON object.");
        }
        refuseUnknown(json, Answers.fields(), "answers.");
        var reader = new AnswersReader();
        Answers.fields().forEach(question -> reader.field(question, json.path(question.linkId())));
        temperature(reader.answers);
        return reader.answers;
    }

    /** The temperature in these flat answers, if one was measured. */
    static Optional<Temperature> temperature(Map<String, List<String>> answers) {
        List<String> value = answers.get("temperature.value");
        List<String> unit = answers.get("temperature.unit");
        if (value == null) {
            return Optional.empty();
        }
        if (unit == null) {
            throw new InvalidInput("temperature.unit", "The unit of a temperature is C or F.");
        }
        return Optional.of(
                new Temperature(new BigDecimal(value.getFirst()), Temperature.Unit.valueOf(unit.getFirst())));
    }

    private void field(Question question, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        question.askedAfterYesTo()
                .filter(_ -> question.acceptsNone())
                .ifPresent(gate -> answers.put(gate, List.of(isNone(node) ? "false" : "true")));
        if (!question.acceptsNone() || !isNone(node)) {
            value(question, node);
        }
    }

    private void value(Question question, JsonNode node) {
        switch (question.kind()) {
            case Question.Amount number -> answers.put(question.linkId(), List.of(number(question, number, node)));
            case Question.Choice choice -> answers.put(question.linkId(), codes(question, choice, node));
            case Question.YesNo _ -> answers.put(question.linkId(), List.of(yesOrNo(question, node)));
            case Question.Group group -> group(question, group, node);
        }
    }

    private void group(Question question, Question.Group group, JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidInput(
                    question.linkId(), "This must be a JSON object" + (question.acceptsNone() ? " or \"none\"." : "."));
        }
        refuseUnknown(node, group.parts(), question.linkId() + ".");
        group.parts().forEach(part -> field(part, node.path(part.part())));
    }

    private static void refuseUnknown(JsonNode object, List<Question> known, String prefix) {
        for (String name : object.propertyNames()) {
            if (known.stream().noneMatch(question -> question.part().equals(name))) {
                throw new InvalidInput(prefix + name, "The duct check has no such question.");
            }
        }
    }

    private static boolean isNone(JsonNode node) {
        return node.isString() && node.stringValue().equals("none");
    }

    private static String number(Question question, Question.Amount range, JsonNode node) {
        BigDecimal number = node.decimalValueOpt()
                .orElseThrow(() -> new InvalidInput(
                        question.linkId(), "This must be a number" + (question.acceptsNone() ? " or \"none\"." : ".")))
                .stripTrailingZeros();
        if (number.scale() > MOST_DECIMALS) {
            throw new InvalidInput(question.linkId(), "This number has too many decimals.");
        }
        if (question.linkId().equals("temperature.value")) {
            refuseFarOutside(number, range);
        } else if (number.compareTo(range.least()) < 0 || number.compareTo(range.most()) > 0) {
            throw new InvalidInput(
                    question.linkId(), "This must be between " + range.least() + " and " + range.most() + ".");
        }
        if (range.whole() && number.scale() > 0) {
            throw new InvalidInput(question.linkId(), "This must be a whole number.");
        }
        return number.toPlainString();
    }

    /** What a plausible temperature is depends on its unit; here only what is one in neither. */
    private static void refuseFarOutside(BigDecimal number, Question.Amount range) {
        if (number.compareTo(range.least()) < 0 || number.compareTo(range.most()) > 0) {
            throw new InvalidInput("temperature.value", "A body temperature is between 34.0 and 43.0 degrees Celsius.");
        }
    }

    private static String yesOrNo(Question question, JsonNode node) {
        if (!node.isBoolean()) {
            throw new InvalidInput(question.linkId(), "This must be true or false.");
        }
        return String.valueOf(node.booleanValue());
    }

    private static List<String> codes(Question question, Question.Choice choice, JsonNode node) {
        if (!choice.several()) {
            return List.of(code(question, choice, node));
        }
        if (!node.isArray()) {
            throw new InvalidInput(question.linkId(), "This must be a list; an empty one says that none applies.");
        }
        var codes = new ArrayList<String>();
        for (JsonNode each : node) {
            String code = code(question, choice, each);
            if (codes.contains(code)) {
                throw new InvalidInput(question.linkId(), "This list names one thing twice.");
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    private static String code(Question question, Question.Choice choice, JsonNode node) {
        if (!node.isString() || !choice.codes().contains(node.stringValue())) {
            throw new InvalidInput(question.linkId(), "This must be one of " + String.join(", ", choice.codes()) + ".");
        }
        return node.stringValue();
    }
}
