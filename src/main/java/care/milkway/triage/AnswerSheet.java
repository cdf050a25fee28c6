package care.milkway.triage;

import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.rules.Answers;
import java.util.List;
import java.util.stream.Collectors;

/** The answers of a check as people read them, question by question. */
public final class AnswerSheet {

    private static final String TEMPERATURE_UNIT = "temperature.unit";

    /** A question and what was answered; public for the templates. */
    public record AnswerLine(String ask, String answer) {}

    private final Answers answers;
    private final Texts t;

    public AnswerSheet(Answers answers, Texts t) {
        this.answers = answers;
        this.t = t;
    }

    /** All that was answered, in the order it is asked. */
    public List<AnswerLine> lines() {
        return Questionnaire.ductCheck().questions().stream()
                .filter(AnswerSheet::hasWords)
                .filter(question -> answers.answered(question.linkId()))
                .filter(question ->
                        !question.isGate() || answers.words(question.linkId()).contains("false"))
                .map(question -> new AnswerLine(t.get(question.messageKey()), told(question)))
                .toList();
    }

    /** Of a list with nothing ticked, what it was; of redness only what was asked for sure: that it is not wide. */
    private String told(Question question) {
        var words = answers.words(question.linkId());
        if (words.isEmpty() && !question.codes().isEmpty()) {
            return t.get(
                    "sheet.none",
                    question.codes().stream()
                            .map(code -> t.get(question.optionKey(code)))
                            .collect(Collectors.joining("; ")));
        }
        return words.contains("NONE") && question.linkId().equals("redness")
                ? t.get("sheet.redness")
                : answer(question);
    }

    /** What matters and was not answered: it was not asked, or she was not sure. */
    public List<String> unanswered() {
        return Questionnaire.ductCheck().questions().stream()
                .filter(Question::critical)
                .filter(question -> !known(question))
                .map(question -> t.get(question.messageKey()))
                .toList();
    }

    /** Whether it has an answer of its own to show: a unit stands behind its number. */
    public static boolean hasWords(Question question) {
        return question.parts().isEmpty() && !question.linkId().equals(TEMPERATURE_UNIT);
    }

    /** The answer to one question. */
    public String answer(Question question) {
        var linkId = question.linkId();
        var words = answers.words(linkId);
        if (words.isEmpty()) {
            return t.get("option.none");
        }
        return words.stream().map(word -> word(question, word)).collect(Collectors.joining(", "))
                + answers.word(TEMPERATURE_UNIT)
                        .filter(_ -> linkId.equals("temperature.value"))
                        .map(unit -> " " + t.get("option.temperature.unit." + unit))
                        .orElse("");
    }

    private boolean known(Question question) {
        return answers.answered(question.linkId())
                || question.askedAfterYesTo().filter(answers::answered).isPresent()
                || question.parts().stream().anyMatch(part -> answers.answered(part.linkId()));
    }

    private String word(Question question, String word) {
        return switch (question.kind()) {
            case Question.Choice _ -> t.get(question.optionKey(word));
            case Question.YesNo _ -> t.get(word.equals("true") ? "option.yes" : "option.no");
            case Question.Amount _, Question.Group _ -> t.language() == Language.FR ? word.replace('.', ',') : word;
        };
    }
}
