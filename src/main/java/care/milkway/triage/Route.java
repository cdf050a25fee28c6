package care.milkway.triage;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import java.util.List;
import java.util.Optional;

/** The screens somebody is led through, given what she has answered so far: only those that can change what she should do. */
public final class Route {

    /** A page most people never need: it is reached by asking for it. */
    public static final String NUMBERS = "numbers";

    /** More screens than these nobody sees: what progress is measured against, so that it never grows. */
    public static final int MOST = 12;

    private final Answers answers;
    private final List<Step> steps;

    private Route(Answers answers, List<Step> steps) {
        this.answers = answers;
        this.steps = steps;
    }

    public static Route of(Answers answers, TriagePolicy policy) {
        return new Route(answers, new Inquiry(answers, policy).steps());
    }

    /** The screens in the order they are asked; what is not answered on one of them, she is not sure of. */
    public List<Step> steps() {
        return steps;
    }

    /** The screen before this one, none before the first; of one that is not asked, the last. */
    public Optional<Step> before(Step step) {
        var place = steps.indexOf(step);
        return place < 0
                ? steps.stream().reduce((_, last) -> last)
                : Optional.of(place).filter(each -> each > 0).map(each -> steps.get(each - 1));
    }

    /** The next screen with something left to answer: nothing on it is answered yet, or something critical is not. */
    public Optional<Step> openAfter(Step step) {
        return steps.stream().skip(steps.indexOf(step) + 1L).filter(this::open).findFirst();
    }

    /** Where somebody goes on who comes back: the first screen with something left to answer, or else the last. */
    public Step goOn() {
        return steps.stream()
                .filter(this::open)
                .findFirst()
                .or(() -> steps.stream().reduce((_, last) -> last))
                .orElseGet(() -> Questionnaire.ductCheck().steps().getFirst());
    }

    /** Whether she has been past this screen: something behind it is answered. */
    public boolean passed(Step step) {
        var place = steps.indexOf(step);
        return place >= 0 && steps.stream().skip(place + 1L).anyMatch(this::answeredIn);
    }

    /** Which screen it is, from 1. */
    public int number(Step step) {
        var place = steps.indexOf(step);
        return Math.min(MOST, place < 0 ? steps.size() : place + 1);
    }

    /** The critical questions she was asked and left open. */
    public List<String> unsure(List<String> missing) {
        return missing.stream()
                .filter(linkId -> steps.contains(Questionnaire.ductCheck().stepOf(linkId)))
                .toList();
    }

    private boolean open(Step step) {
        return !answeredIn(step)
                || step.questions().stream().anyMatch(question -> question.critical() && !answered(question));
    }

    private boolean answeredIn(Step step) {
        return step.questions().stream().anyMatch(this::answered);
    }

    private boolean answered(Question question) {
        return answers.answered(question.linkId())
                || question.askedAfterYesTo()
                        .filter(_ -> question.acceptsNone())
                        .filter(answers::answered)
                        .isPresent()
                || question.parts().stream().anyMatch(this::answered);
    }
}
