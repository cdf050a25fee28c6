package care.milkway.triage.rules;

/** What has to be true of somebody for a row of the table to fire. */
interface Criterion {

    /** @param context knows the clinic's policy and the rules above that fired */
    boolean holds(ClinicalAnswers answers, RuleContext context);
}
