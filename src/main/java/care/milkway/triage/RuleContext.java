package care.milkway.triage;

import static care.milkway.triage.Facts.NEVER;
import static care.milkway.triage.Facts.UNKNOWN;

import care.milkway.clinic.TriagePolicy;
import java.math.BigDecimal;

/** The facts under one clinic's policy, in the words of the rules; and which rules, from the top of the table, have fired so far. */
final class RuleContext {

    private static final BigDecimal HIGHER_FEVER = new BigDecimal("38.5");

    final Facts facts;
    private final int feverLevel;
    private final boolean bookingFirst;
    private long fired;

    RuleContext(Facts facts, TriagePolicy policy) {
        this.facts = facts;
        this.feverLevel = policy.feverCelsius().compareTo(HIGHER_FEVER) < 0 ? Facts.FROM_38_0 : Facts.FROM_38_5;
        this.bookingFirst = policy.afterOneDay() == TriagePolicy.AfterOneDay.BOOKING_FIRST;
    }

    void fire(Rule rule) {
        fired |= rule.bit();
    }

    /** The bits of the rules that have fired. */
    long fired() {
        return fired;
    }

    boolean fired(long rules) {
        return (fired & rules) != 0;
    }

    /** Whether a day without getting better may be booked: by the clinic's policy, and for a week at most. */
    boolean bookable() {
        return bookingFirst && !hoursOver(168);
    }

    boolean has(Mark mark) {
        return (facts.marks() & mark.bit()) != 0;
    }

    boolean hasAny(long marks) {
        return (facts.marks() & marks) != 0;
    }

    boolean fever() {
        return facts.temperature() >= feverLevel;
    }

    boolean noFever() {
        return facts.temperature() != UNKNOWN && !fever();
    }

    /** A normal temperature within six hours of a dose of ibuprofen or paracetamol. */
    boolean masked() {
        return noFever() && facts.antipyretic() != NEVER && facts.antipyretic() != UNKNOWN && facts.antipyretic() < 12;
    }

    /** The critical questions not answered; the heart rate is one while a fever may be masked. */
    int missing() {
        return masked() && facts.heartRate() == UNKNOWN ? facts.missing() | Critical.HEART_RATE.bit() : facts.missing();
    }

    boolean localSign() {
        return hasAny(Signs.LOCAL);
    }

    boolean systemicSign() {
        return hasAny(Signs.SYSTEMIC);
    }

    /** R11: something to see or feel in the breast, nothing in the rest of the body, and not the engorgement of the first week. */
    boolean localOnly() {
        return localSign() && !systemicSign() && !fired(Rule.ENGORGEMENT.bit());
    }

    /** R11: no better after a day. An unknown course is not better; getting worse is a row of its own. */
    boolean unsettledAfterADay() {
        return localOnly() && hoursFrom(24) && !has(Mark.BETTER) && !has(Mark.WORSE);
    }

    boolean heartRateFrom(int least) {
        return facts.heartRate() >= least;
    }

    boolean hoursFrom(int hours) {
        return facts.onset() >= 2 * hours;
    }

    boolean hoursOver(int hours) {
        return facts.onset() > 2 * hours;
    }

    /** Antibiotics for mastitis for at least so many hours. */
    boolean onAntibioticsFrom(int hours) {
        return has(Mark.FOR_MASTITIS) && facts.onAntibiotics() >= 2 * hours;
    }

    /** And not known to be better with them. */
    boolean notHelpedFrom(int hours) {
        return onAntibioticsFrom(hours) && !has(Mark.BETTER_ON_ANTIBIOTICS);
    }

    boolean between(int least, int number, int most) {
        return least <= number && number <= most;
    }
}
