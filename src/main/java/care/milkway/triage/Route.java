package care.milkway.triage;

import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The screens somebody is led through, given what she has answered so far. Pure. */
public final class Route {

    /** A page most people never need: it is reached by asking for it. */
    public static final String NUMBERS = "numbers";

    private static final String PULSE = "pulse";
    private static final BigDecimal MASKING_HOURS = new BigDecimal(6);

    private final Answers answers;
    private final List<Step> steps;

    private Route(Answers answers) {
        this.answers = answers;
        this.steps = Questionnaire.ductCheck().steps().stream()
                .filter(step -> !step.id().equals(NUMBERS))
                .filter(this::asked)
                .toList();
    }

    public static Route of(Answers answers) {
        return new Route(answers);
    }

    public List<Step> steps() {
        return steps;
    }

    /** The screen before this one, none before the first. */
    public Optional<Step> before(Step step) {
        return steps.stream().filter(each -> place(each) < place(step)).reduce((_, last) -> last);
    }

    /** The next screen with something left to answer: nothing on it is answered yet, or something critical is not. */
    public Optional<Step> openAfter(Step step) {
        return steps.stream()
                .filter(each -> place(each) > place(step) && open(each))
                .findFirst();
    }

    /** Where somebody goes on who comes back: the first screen with something left to answer, or else the last. */
    public Step goOn() {
        return steps.stream().filter(this::open).findFirst().orElse(steps.getLast());
    }

    /** Whether she has been past this screen: something behind it is answered. */
    public boolean passed(Step step) {
        return steps.stream().anyMatch(each -> place(each) > place(step) && answeredIn(each));
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

    private boolean asked(Step step) {
        if (step.id().equals(PULSE)) {
            return answers.word("hoursSinceAntipyretic")
                    .filter(hours -> new BigDecimal(hours).compareTo(MASKING_HOURS) < 0)
                    .isPresent();
        }
        return step.questions().stream().anyMatch(question -> gateIsOpen(step, question));
    }

    private boolean gateIsOpen(Step step, Question question) {
        return question.askedAfterYesTo()
                .filter(gate -> step.questions().stream()
                        .noneMatch(each -> each.linkId().equals(gate)))
                .map(gate -> answers.word(gate).filter("true"::equals).isPresent())
                .orElse(true);
    }

    private static int place(Step step) {
        return Questionnaire.ductCheck().steps().indexOf(step);
    }
}
