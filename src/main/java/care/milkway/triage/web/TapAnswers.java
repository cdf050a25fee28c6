package care.milkway.triage.web;

import care.milkway.page.Texts;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.web.StepView.TapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers of a screen that one tap gives: the codes of its only question, or rough lengths of time. */
final class TapAnswers {

    /** A rough answer about time, in the unit of the field; each lies between the same two limits of the rules as all it names. */
    private static final Map<String, List<String>> CHIPS = Map.of(
            "time", List.of("6", "18", "30", "60", "120", "240", "400"),
            "baby", List.of("1", "4", "21", "90", "270"));

    private static final List<String> BY_TAP = List.of("course", "redness");

    private final Step step;
    private final StepForm form;
    private final Texts t;

    TapAnswers(Step step, StepForm form, Texts t) {
        this.step = step;
        this.form = form;
        this.t = t;
    }

    List<TapView> noneOrUnsure() {
        return Stream.of(StepForm.NONE, StepForm.UNSURE)
                .map(word -> new TapView(
                        SignList.ALL,
                        word,
                        t.get("option." + word),
                        form.words(SignList.ALL).contains(word)))
                .toList();
    }

    List<TapView> answers() {
        var question = step.questions().getFirst();
        var linkId = question.linkId();
        var taps = new ArrayList<TapView>();
        for (var chip : Objects.requireNonNullElse(CHIPS.get(step.id()), List.<String>of())) {
            taps.add(new TapView(linkId, chip, t.get("chip." + linkId + "." + chip), false));
        }
        if (BY_TAP.contains(step.id()) && question.kind() instanceof Question.Choice choice) {
            choice.codes()
                    .forEach(code -> taps.add(new TapView(
                            linkId,
                            code,
                            t.get(question.optionKey(code)),
                            form.words(linkId).contains(code))));
        }
        if (!taps.isEmpty()) {
            taps.add(new TapView(
                    linkId,
                    StepForm.UNSURE,
                    t.get("option.unsure"),
                    form.words(linkId).contains(StepForm.UNSURE)));
        }
        return taps;
    }

    /** She may say it more exactly than the taps do. */
    @Nullable
    String exact() {
        return CHIPS.containsKey(step.id()) ? t.get("step.exact." + step.id()) : null;
    }
}
