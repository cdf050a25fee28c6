package care.milkway.triage.rules;

import care.milkway.triage.questionnaire.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lays flat answers, or the fields of a page that say the same, out as JSON. What is no answer is kept as a string, to be refused. */
final class AnswersWriter {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
    private static final int LONGEST_NUMBER = 40;

    private AnswersWriter() {}

    static ObjectNode write(Map<String, List<String>> answers) {
        ObjectNode json = NODES.objectNode();
        for (Question question : Answers.fields()) {
            write(question, answers, json);
        }
        return json;
    }

    private static void write(Question question, Map<String, List<String>> answers, ObjectNode json) {
        List<String> given = given(question.linkId(), answers);
        switch (question.kind()) {
            case Question.Group group -> {
                ObjectNode parts = NODES.objectNode();
                group.parts().forEach(part -> write(part, answers, parts));
                if (!parts.isEmpty() || gateIs("true", question, answers)) {
                    json.set(question.part(), parts);
                }
            }
            case Question.Choice choice
            when choice.several() -> {
                if (answers.containsKey(question.linkId()) && isAnswer(answers, question)) {
                    ArrayNode list = json.putArray(question.part());
                    given.forEach(list::add);
                }
            }
            case Question.Choice _, Question.Amount _, Question.YesNo _ -> {
                if (!given.isEmpty()) {
                    json.set(question.part(), node(question.kind(), given.getFirst()));
                }
            }
        }
        if (!json.has(question.part()) && gateIs("false", question, answers)) {
            json.put(question.part(), "none");
        }
    }

    /** Without blanks, and without the word "none", which says that nothing else was ticked. */
    private static List<String> given(String linkId, Map<String, List<String>> answers) {
        return answers.getOrDefault(linkId, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("none"))
                .toList();
    }

    /** A list that holds nothing but blanks is a field left alone; an empty one, or "none", says that none applies. */
    private static boolean isAnswer(Map<String, List<String>> answers, Question question) {
        List<String> words = answers.getOrDefault(question.linkId(), List.of());
        return words.isEmpty() || words.stream().anyMatch(each -> !each.isBlank());
    }

    private static boolean gateIs(String answer, Question question, Map<String, List<String>> answers) {
        return question.acceptsNone()
                && question.askedAfterYesTo()
                        .filter(gate -> answers.getOrDefault(gate, List.of()).contains(answer))
                        .isPresent();
    }

    private static JsonNode node(Question.Kind kind, String word) {
        return switch (kind) {
            case Question.Amount _ -> number(word);
            case Question.YesNo _
            when word.equals("true") || word.equals("false") -> NODES.booleanNode(word.equals("true"));
            case Question.YesNo _, Question.Choice _, Question.Group _ -> NODES.stringNode(word);
        };
    }

    /** A French keyboard writes a comma. */
    private static JsonNode number(String word) {
        try {
            return word.length() > LONGEST_NUMBER
                    ? NODES.stringNode(word)
                    : NODES.numberNode(new BigDecimal(word.replace(',', '.')));
        } catch (NumberFormatException _) {
            return NODES.stringNode(word);
        }
    }
}
