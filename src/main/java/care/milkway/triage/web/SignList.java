package care.milkway.triage.web;

import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A screen that is one list of signs, whatever questions they belong to: she ticks those she has, or says once that she has
 * none of them, or that she is not sure.
 */
final class SignList {

    /** The field of the two buttons below the list. */
    static final String ALL = "all";

    private static final Set<String> SCREENS = Set.of("emergency", "body", "safety", "skin", "health", "ultrasound");

    /** What a yes to such a question is called in the list, where it is not its code. */
    private static final Map<String, List<String>> SIGNS = Map.of(
            "discharge", List.of("BLOODY"),
            "harmThoughts", List.of("WITHOUT_PLAN", "WITH_PLAN"),
            "sameSiteEpisodesLast8Weeks", List.of("3"));

    /** What is true where she has none of the signs; of the others only that they are not as bad as the list says. */
    private static final Map<String, String> NO_SIGN = Map.of("harmThoughts", "NONE", "redness", "NONE");

    /** One line of the list. */
    record Sign(String linkId, String code) {}

    private final Step step;
    private final StepForm form;

    private SignList(Step step, StepForm form) {
        this.step = step;
        this.form = form;
    }

    static Optional<SignList> of(Step step, StepForm form) {
        return SCREENS.contains(step.id()) ? Optional.of(new SignList(step, form)) : Optional.empty();
    }

    /** Those of other lists that are asked here come last. */
    List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        step.questions()
                .forEach(question -> codes(question).forEach(code -> signs.add(new Sign(question.linkId(), code))));
        step.early().forEach((linkId, codes) -> codes.forEach(code -> signs.add(new Sign(linkId, code))));
        return signs;
    }

    private static List<String> codes(Question question) {
        if (SIGNS.containsKey(question.linkId())) {
            return SIGNS.getOrDefault(question.linkId(), List.of());
        }
        if (question.kind() instanceof Question.Choice choice) {
            var early = Step.askedEarly(question.linkId());
            return choice.codes().stream().filter(code -> !early.contains(code)).toList();
        }
        return List.of("true");
    }

    /** Whether she has said nothing at all: then she is asked once more. */
    boolean blank() {
        return !form.says(ALL)
                && step.questions().stream().noneMatch(question -> form.says(question.linkId()))
                && step.early().keySet().stream().noneMatch(form::says);
    }

    /** What she says with it; what was asked of the same lists on other screens stays. */
    Map<String, List<String>> answers(Answers before) {
        var answers = new HashMap<String, List<String>>();
        for (var question : step.questions()) {
            var kept = before.words(question.linkId()).stream()
                    .filter(Step.askedEarly(question.linkId())::contains)
                    .toList();
            var said = said(question);
            if (!said.isEmpty() || !kept.isEmpty()) {
                var words = new ArrayList<>(kept);
                said.filter(each -> kept.isEmpty() || !each.equals(List.of(StepForm.NONE)))
                        .ifPresent(words::addAll);
                answers.put(question.linkId(), List.copyOf(words));
            }
        }
        step.early().forEach((linkId, codes) -> early(linkId, codes, before, answers));
        return answers;
    }

    private void early(String linkId, List<String> codes, Answers before, Map<String, List<String>> answers) {
        var words = new ArrayList<>(
                form.words(linkId).stream().filter(codes::contains).toList());
        var others = before.words(linkId).stream()
                .filter(word -> !codes.contains(word))
                .toList();
        words.addAll(others);
        if (!words.isEmpty()) {
            answers.put(linkId, List.copyOf(words));
        } else if (before.answered(linkId) && before.words(linkId).isEmpty()) {
            answers.put(linkId, List.of(StepForm.NONE));
        } else if (NO_SIGN.containsKey(linkId) && (anySign() || form.words(ALL).contains(StepForm.NONE))) {
            answers.put(linkId, List.of(Objects.requireNonNull(NO_SIGN.get(linkId))));
        }
    }

    private Optional<List<String>> said(Question question) {
        var given = form.words(question.linkId());
        var signs = given.stream()
                .filter(word -> !word.equals(StepForm.NONE) && !word.equals(StepForm.UNSURE))
                .toList();
        if (!signs.isEmpty()) {
            return Optional.of(StepForm.gravest(question, signs));
        }
        var none = anySign() || form.words(ALL).contains(StepForm.NONE) || given.contains(StepForm.NONE);
        if (!none || given.contains(StepForm.UNSURE)) {
            return Optional.empty();
        }
        return switch (question.kind()) {
            case Question.Choice choice when choice.several() -> Optional.of(List.of(StepForm.NONE));
            case Question.YesNo _ -> Optional.of(List.of("false"));
            default -> Optional.ofNullable(NO_SIGN.get(question.linkId())).map(List::of);
        };
    }

    boolean noSign() {
        return !anySign();
    }

    private boolean anySign() {
        return signs().stream().anyMatch(sign -> form.words(sign.linkId()).contains(sign.code()));
    }

    /** As it was answered: the signs she has, or which of the two buttons she tapped. */
    static Map<String, List<String>> before(Step step, Answers answers, boolean passed) {
        var fields = new LinkedHashMap<String, List<String>>();
        var list = new SignList(step, new StepForm(Map.of()));
        for (var sign : list.signs()) {
            if (answers.words(sign.linkId()).contains(sign.code())) {
                fields.merge(sign.linkId(), List.of(sign.code()), SignList::both);
            }
        }
        var answered = step.questions().stream().anyMatch(question -> answers.answered(question.linkId()));
        if (fields.isEmpty() && (answered || passed)) {
            fields.put(ALL, List.of(answered ? StepForm.NONE : StepForm.UNSURE));
        }
        return fields;
    }

    private static List<String> both(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
