package care.milkway.triage.rules;

import care.milkway.clinic.TriagePolicy;

/** The duct check: what follows from a set of answers under a clinic's policy. Pure, and total: every set of answers has a result. */
public final class DuctCheck {

    private DuctCheck() {}

    public static TriageResult evaluate(Answers answers, TriagePolicy policy) {
        return evaluate(answers.clinical(), policy);
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
