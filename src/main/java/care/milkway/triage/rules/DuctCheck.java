package care.milkway.triage.rules;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import java.util.List;

/** The duct check: what follows from a set of answers under a clinic's policy. Pure, and total: every set of answers has a result. */
public final class DuctCheck {

    private DuctCheck() {}

    public static TriageResult evaluate(Answers answers, TriagePolicy policy) {
        return evaluate(answers.clinical(), policy);
    }

    /**
     * What follows from answers that were asked for until nothing could change any more what to do, before a treatment was
     * chosen. Where she has to be seen today, a question nobody asked is no missing answer.
     */
    public static TriageResult soFar(Answers answers, TriagePolicy policy) {
        var result = evaluate(answers.beforeTreatment(), policy);
        if (result.reasons().stream().noneMatch(DuctCheck::today)) {
            return result;
        }
        return new TriageResult(
                result.disposition(),
                result.reasons().stream()
                        .filter(rule -> rule != Rule.MISSING_ANSWER)
                        .toList(),
                List.of(),
                result.notices(),
                result.treatments());
    }

    /** Whether there are signs of mastitis that are no fever: where a clinic's policy opens ultrasound, a prescriber signs. */
    public static boolean signsOfMastitis(Answers answers, TriagePolicy policy) {
        return new RuleContext(answers.clinical(), policy).mastitis();
    }

    private static boolean today(Rule rule) {
        return rule.disposition()
                .filter(each -> each == Disposition.MEDICAL_SAME_DAY
                        || each.atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_EMERGENCY))
                .isPresent();
    }

    static TriageResult evaluate(ClinicalAnswers answers, TriagePolicy policy) {
        var context = new RuleContext(answers, policy);
        RuleBook.read(context);
        return new TriageResult(
                context.mostUrgent(),
                context.reasons(),
                CriticalQuestion.fields(context.missing()),
                Notice.on(context),
                TreatmentPermissions.after(context, policy));
    }
}
