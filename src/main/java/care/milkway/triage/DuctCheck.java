package care.milkway.triage;

import care.milkway.clinic.TriagePolicy;

/** The duct check: what follows from a set of answers under a clinic's policy. Pure, and total: every set of answers has a result. */
public final class DuctCheck {

    private DuctCheck() {}

    public static TriageResult evaluate(Answers answers, TriagePolicy policy) {
        var context = new RuleContext(answers.facts(), policy);
        long fired = RuleBook.read(context);
        return new TriageResult(
                RuleBook.mostUrgent(fired),
                RuleBook.reasons(fired),
                Critical.fields(context.missing()),
                Notice.on(context),
                Permissions.after(context, policy));
    }
}
