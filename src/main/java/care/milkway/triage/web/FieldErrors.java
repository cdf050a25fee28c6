package care.milkway.triage.web;

import care.milkway.kernel.InvalidInput;
import care.milkway.page.Texts;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can't be accepted of what somebody typed, told in a plain sentence. */
final class FieldErrors {

    private FieldErrors() {}

    /** Link id to sentence, in the order of the screen; empty if all is well. */
    static Map<String, String> in(Step step, StepForm form, Texts t) {
        var wrong = new LinkedHashMap<String, String>();
        SignList.of(step, form).filter(SignList::blank).ifPresent(_ -> wrong.put(SignList.ALL, t.get("step.choose")));
        if (step.id().equals(Step.TREATMENT) && form.unsure(step)) {
            wrong.put(SignList.ALL, t.get("ask.wrong.treatment"));
        }
        for (var question : step.questions()) {
            refused(question, form)
                    .ifPresent(linkId -> wrong.put(
                            linkId,
                            StepForm.questions(step)
                                    .filter(each -> each.linkId().equals(linkId))
                                    .findFirst()
                                    .map(each -> sentence(each, form, t))
                                    .orElse(t.get("ask.wrong.choice"))));
        }
        return wrong;
    }

    /** What is left to keep when somebody goes back and one of her answers is refused. */
    static Map<String, List<String>> without(Map<String, String> wrong, Map<String, List<String>> answers) {
        var kept = new HashMap<>(answers);
        kept.keySet().removeAll(wrong.keySet());
        if (!kept.containsKey("temperature.value")) {
            kept.remove("temperature.unit");
        }
        return kept;
    }

    private static Optional<String> refused(Question question, StepForm form) {
        try {
            Answers.ofFields(form.answers(List.of(question)));
            return Optional.empty();
        } catch (InvalidInput wrong) {
            return Optional.of(wrong.field());
        }
    }

    private static String sentence(Question question, StepForm form, Texts t) {
        if (question.linkId().startsWith("temperature.")) {
            return t.get("ask.wrong." + question.linkId());
        }
        if (!(question.kind() instanceof Question.Amount range)) {
            return t.get("ask.wrong.choice");
        }
        var word = form.word(question.linkId());
        var number = StepForm.number(word);
        if (number.isEmpty()) {
            return t.get("ask.wrong.number");
        }
        var fraction = number.get().stripTrailingZeros().scale() > 0;
        if (range.whole()
                && fraction
                && DurationUnit.offeredFor(question.linkId()).isEmpty()) {
            return t.get("ask.wrong.whole");
        }
        var units = DurationUnit.offeredFor(question.linkId());
        return units.isEmpty()
                ? t.get(
                        "ask.wrong.range",
                        range.least().toPlainString(),
                        range.most().toPlainString())
                : t.get(
                        "ask.wrong.range.unit",
                        range.least().toPlainString(),
                        range.most().toPlainString(),
                        t.get("unit." + units.getFirst()));
    }
}
