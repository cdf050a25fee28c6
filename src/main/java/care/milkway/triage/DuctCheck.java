package care.milkway.triage;

import care.milkway.clinic.TriagePolicy;

/** The duct check: what follows from a set of answers under a clinic's policy. Pure, and total: every set of answers has a finding. */
public final class DuctCheck {

    private DuctCheck() {}

    public static Finding evaluate(Answers answers, TriagePolicy policy) {
        var chart = new Chart(answers.facts(), policy);
        long fired = RuleBook.read(chart);
        return new Finding(
                RuleBook.mostUrgent(fired),
                RuleBook.reasons(fired),
                Critical.fields(chart.missing()),
                Notice.on(chart),
                Permissions.after(chart, policy));
    }
}
