package care.milkway.triage.web;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.Check;
import care.milkway.triage.Route;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.DuctCheck;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which button somebody pressed below a screen. Every one of them keeps what she answered. */
enum StepAction {
    ON,
    BACK,
    /** To the page for numbers from a nurse or doctor. */
    NUMBERS;

    static StepAction named(@Nullable String word) {
        return switch (word) {
            case "back" -> BACK;
            case "numbers" -> NUMBERS;
            case null, default -> ON;
        };
    }

    /**
     * The screen that comes next; none if the result does.
     *
     * @param before the check as it was, {@code now} with her answers to this screen: a copy if it was finished
     */
    Optional<Step> from(Step step, Check before, Check now, TriagePolicy policy) {
        if (urgent(now.answers(), policy)) {
            return Optional.empty();
        }
        return switch (this) {
            case BACK -> Route.of(now.answers(), policy).before(step);
            case NUMBERS -> Questionnaire.ductCheck().step(Route.NUMBERS);
            case ON -> on(step, before, now, policy);
        };
    }

    /** Who had seen her result and changes one answer sees it again, after what that answer newly asks. */
    private static Optional<Step> on(Step step, Check before, Check now, TriagePolicy policy) {
        var open = Route.of(now.answers(), policy).openAfter(step);
        if (before.finishedAt().isEmpty()
                || (urgent(before.answers(), policy) && !now.id().equals(before.id()))) {
            return open;
        }
        return open.filter(each -> !Route.of(before.answers(), policy).steps().contains(each));
    }

    private static boolean urgent(Answers answers, TriagePolicy policy) {
        return DuctCheck.soFar(answers, policy).disposition().atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_EMERGENCY);
    }
}
