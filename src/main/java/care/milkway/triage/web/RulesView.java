package care.milkway.triage.web;

import care.milkway.triage.rules.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule book as people read it, and what an evaluation gave; public for the templates. */
public record RulesView(
        String version,
        String questions,
        List<RuleView> rules,
        List<String> stops,
        List<String> precautions,
        List<DispositionView> dispositions,
        EvaluationView evaluation) {

    /**
     * One row of the table.
     *
     * @param follows what the rule leads to by itself
     * @param awaited the questions it waits for
     * @param changes what makes the worked example differ from the plain case
     * @param policy the policy the example is read under, where it is not the usual one
     * @param result what the whole rule book says about the example
     */
    public record RuleView(
            String id,
            String anchor,
            String sentence,
            String follows,
            List<Citation> sources,
            List<String> awaited,
            List<ChangeView> changes,
            @Nullable String policy,
            String result) {}

    public record ChangeView(String ask, String answer) {}

    public record DispositionView(String title, String next) {}

    /**
     * The form to try answers, as it was sent, and what came of it.
     *
     * @param wrong what is wrong with it, or none
     * @param result what follows, or none if nothing was tried
     */
    public record EvaluationView(
            String answers,
            List<ChoiceView> choices,
            @Nullable String wrong,
            @Nullable EvaluationResultView result) {}

    public record ChoiceView(String name, String label, List<ValueView> values) {}

    public record ValueView(String value, String label, boolean chosen) {}

    public record EvaluationResultView(
            String title,
            String next,
            List<String> missing,
            List<ReasonView> reasons,
            List<ReasonView> notices,
            List<TreatmentView> treatments) {}

    public record ReasonView(String rule, String sentence, List<Citation> sources) {}

    /** @param tone open, letter or closed */
    public record TreatmentView(
            String name,
            String status,
            String tone,
            @Nullable String why) {}
}
