package care.milkway.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.rules.vocabulary.Vocabulary;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import java.util.List;

/**
 * The full product of some axes. Every combination is judged once and its disposition kept, then every step along every axis
 * is compared.
 *
 * <p>Three exceptions, all of the contract. R25 says that no rule knows the case: once an imaging rule knows it, IMAGING may
 * follow the 24 hours. Under {@code BOOKING_FIRST} waiting itself is less urgent, 12 hours give SELF_CARE and 30 give
 * TREATMENT: along the axes of time, course and complaint the two are one level there, and a case that R25 stopped for want of
 * a complaint may become one with a complaint that can be booked.
 */
final class Block {

    private static final int NOTHING_MATCHED = 0x10;
    private static final int DISPOSITION = 0x0f;
    private static final Disposition[] DISPOSITIONS = Disposition.values();

    private final List<Axis> axes;
    private final TriagePolicy policy;
    private final boolean bookingFirst;
    private final int[] strides;
    private final byte[] judged;

    Block(TriagePolicy policy, Axis... axes) {
        this.axes = List.of(axes);
        this.policy = policy;
        this.bookingFirst = policy.afterOneDay() == TriagePolicy.AfterOneDay.BOOKING_FIRST;
        this.strides = new int[axes.length];
        int size = 1;
        for (int i = axes.length - 1; i >= 0; i--) {
            strides[i] = size;
            size = Math.multiplyExact(size, axes[i].values.size());
        }
        this.judged = new byte[size];
    }

    /** How many combinations were judged. */
    long check() {
        judge(0, 0, new AnswersTeller());
        for (int axis = 0; axis < strides.length; axis++) {
            for (Axis.Step step : axes.get(axis).steps) {
                compare(axis, step);
            }
        }
        return judged.length;
    }

    private void judge(int axis, int index, AnswersTeller teller) {
        if (axis == strides.length) {
            judged[index] = judge(teller.answers());
            return;
        }
        var values = axes.get(axis).values;
        for (int value = 0; value < values.size(); value++) {
            values.get(value).tell(teller);
            judge(axis + 1, index + value * strides[axis], teller);
        }
    }

    @SuppressWarnings("EnumOrdinal") // the order of the dispositions is their urgency
    private byte judge(ClinicalAnswers answers) {
        var context = new RuleContext(answers, policy);
        RuleBook.read(context);
        Disposition disposition = context.mostUrgent();
        if (disposition.ordinal() >= Disposition.SELF_CARE.ordinal()
                && !context.missing().isEmpty()) {
            throw new AssertionError(disposition + " with an answer missing: " + answers);
        }
        if (Vocabulary.anyOf(answers.contraindications(), Contraindication.HARD_STOPS)
                && !(TreatmentPermissions.ultrasound(context, policy) instanceof Permission.Withheld)) {
            throw new AssertionError("ultrasound with a hard contraindication: " + answers);
        }
        return (byte) (disposition.ordinal() | (context.fired(Rule.NOTHING_MATCHED) ? NOTHING_MATCHED : 0));
    }

    private void compare(int axis, Axis.Step step) {
        int stride = strides[axis];
        int turn = stride * axes.get(axis).values.size();
        boolean patience = bookingFirst && axes.get(axis).patience;
        for (int turnAt = 0; turnAt < judged.length; turnAt += turn) {
            for (int at = 0; at < stride; at++) {
                int from = judged[turnAt + step.from() * stride + at];
                int to = judged[turnAt + step.to() * stride + at];
                if ((to & DISPOSITION) > (from & DISPOSITION) && !excused(from, to, patience)) {
                    assertThat(DISPOSITIONS[to & DISPOSITION])
                            .as("%s, from %s to %s: %s", axes.get(axis).name, step.from(), step.to(), tell(turnAt + at))
                            .isEqualTo(DISPOSITIONS[from & DISPOSITION]);
                }
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // the order of the dispositions is their urgency
    private static boolean excused(int from, int to, boolean patience) {
        boolean unknownCase = (from & NOTHING_MATCHED) != 0;
        if (unknownCase && (to & DISPOSITION) == Disposition.IMAGING.ordinal()) {
            return true;
        }
        return patience
                && (to & DISPOSITION) == Disposition.TREATMENT.ordinal()
                && (unknownCase || (from & DISPOSITION) == Disposition.SELF_CARE.ordinal());
    }

    private ClinicalAnswers tell(int index) {
        var teller = new AnswersTeller();
        for (int axis = 0; axis < strides.length; axis++) {
            var values = axes.get(axis).values;
            values.get(index / strides[axis] % values.size()).tell(teller);
        }
        return teller.answers();
    }
}
