package care.milkway.triage.rules;

import static care.milkway.triage.rules.vocabulary.Vocabulary.anyOf;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Temperature;
import care.milkway.triage.rules.vocabulary.Vocabulary.Course;
import care.milkway.triage.rules.vocabulary.Vocabulary.Redness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Answers under one clinic's policy, in the words of the rules; and which rules, from the top of the table, have fired so far. */
final class RuleContext {

    /** The dispositions that judge the body. */
    private static final Set<Disposition> BODY = EnumSet.of(
            Disposition.EMERGENCY,
            Disposition.MEDICAL_SAME_DAY,
            Disposition.MEDICAL_WITHIN_24_HOURS,
            Disposition.IMAGING,
            Disposition.SELF_CARE);

    /** Those that keep an ultrasound head off a breast until somebody has looked at it. */
    private static final Set<Disposition> STOPPING = EnumSet.of(
            Disposition.EMERGENCY,
            Disposition.MEDICAL_SAME_DAY,
            Disposition.MEDICAL_WITHIN_24_HOURS,
            Disposition.IMAGING);

    final ClinicalAnswers answers;
    private final boolean bookingFirst;
    private final boolean fever;
    private final Set<CriticalQuestion> missing;
    private final EnumSet<Rule> fired = EnumSet.noneOf(Rule.class);
    private final EnumSet<Disposition> given = EnumSet.noneOf(Disposition.class);

    RuleContext(ClinicalAnswers answers, TriagePolicy policy) {
        this.answers = answers;
        this.bookingFirst = policy.afterOneDay() == TriagePolicy.AfterOneDay.BOOKING_FIRST;
        this.fever = answers.temperature().atLeast(Temperature.celsius(policy.feverCelsius()));
        this.missing = masked() && !answers.heartRate().known() ? withHeartRate(answers.missing()) : answers.missing();
    }

    private static Set<CriticalQuestion> withHeartRate(Set<CriticalQuestion> missing) {
        var all = EnumSet.of(CriticalQuestion.HEART_RATE);
        all.addAll(missing);
        return all;
    }

    void fire(Rule rule) {
        fired.add(rule);
        rule.disposition().ifPresent(given::add);
    }

    boolean fired(Rule rule) {
        return fired.contains(rule);
    }

    /** Whether a rule that has fired so far leads to this. */
    boolean gives(Disposition disposition) {
        return given.contains(disposition);
    }

    Disposition mostUrgent() {
        if (given.isEmpty()) {
            throw new IllegalStateException("no rule fired: the last physical one always does");
        }
        return given.iterator().next();
    }

    /** The rules that fired, most urgent first, those without a disposition last. */
    List<Rule> reasons() {
        var reasons = new ArrayList<Rule>(fired.size());
        for (Rule rule : RuleBook.byUrgency()) {
            if (fired.contains(rule)) {
                reasons.add(rule);
            }
        }
        return List.copyOf(reasons);
    }

    /** Whether no rule has judged the body yet; the one about treating comes after all of them and is not meant. */
    boolean bodyUnjudged() {
        return !fired.contains(Rule.BOOKABLE_AFTER_A_DAY) && !anyOf(given, BODY);
    }

    boolean stopsUltrasound() {
        return anyOf(given, STOPPING);
    }

    /** Whether a day without getting better may be booked: by the clinic's policy, and for a week at most. */
    boolean bookable() {
        return bookingFirst && !answers.sinceOnset().over(ofDays(7));
    }

    boolean fever() {
        return fever;
    }

    boolean noFever() {
        return answers.temperature().known() && !fever;
    }

    /** A normal temperature within six hours of a dose of ibuprofen or paracetamol. */
    boolean masked() {
        return noFever() && answers.sinceAntipyretic().under(ofHours(6));
    }

    /** The critical questions not answered; the heart rate is one while a fever may be masked. */
    Set<CriticalQuestion> missing() {
        return missing;
    }

    boolean wideRedness() {
        return answers.redness() == Redness.OVER_A_THIRD;
    }

    /** Something to see or feel in the breast. */
    boolean localSign() {
        return answers.lump() || answers.redness() == Redness.LOCAL || wideRedness();
    }

    boolean systemicSign() {
        return !answers.systemicSigns().isEmpty();
    }

    /** R11: nothing in the rest of the body, and not the engorgement of the first week. */
    boolean localOnly() {
        return localSign() && !systemicSign() && !fired(Rule.ENGORGEMENT);
    }

    /** R11: no better after a day. An unknown course is not better; getting worse is a row of its own. */
    boolean unsettledAfterADay() {
        return localOnly()
                && answers.sinceOnset().atLeast(ofHours(24))
                && answers.course() != Course.BETTER
                && answers.course() != Course.WORSE;
    }

    /** Antibiotics for mastitis for at least so long. */
    boolean onAntibioticsFor(Duration least) {
        return answers.antibioticsForMastitis() && answers.onAntibiotics().atLeast(least);
    }

    /** And not known to be better with them. */
    boolean notHelpedBy(Duration antibiotics) {
        return onAntibioticsFor(antibiotics) && answers.courseOnAntibiotics() != Course.BETTER;
    }

    /** Signs of mastitis that are no fever: what the clinic's policy on inflammatory mastitis is about. */
    boolean mastitis() {
        return answers.antibioticsForMastitis() || wideRedness();
    }
}
