package care.milkway.triage;

import java.util.ArrayList;
import java.util.List;

/** The answers one question can have, merged where no rule tells them apart; and which change of it must never be less urgent. */
final class Axis {

    /** Says one answer. */
    interface Answer {
        void tell(FactsTeller teller);
    }

    record Step(int from, int to) {}

    final String name;
    final List<Answer> values;
    final List<Step> steps = new ArrayList<>();
    boolean patience;

    private Axis(String name, List<Answer> values) {
        this.name = name;
        this.values = values;
    }

    static Axis of(String name, Answer... values) {
        return new Axis(name, List.of(values));
    }

    static Axis of(String name, List<Answer> values) {
        return new Axis(name, values);
    }

    /** Every subset of the marks of a critical question, and (the last value) no answer at all. */
    static Axis everySubset(String linkId, Critical critical) {
        long all = Mark.of(linkId);
        int subsets = 1 << Long.bitCount(all);
        var values = new ArrayList<Answer>();
        for (int subset = 0; subset < subsets; subset++) {
            long said = (long) subset << Long.numberOfTrailingZeros(all);
            values.add(teller -> teller.say(critical, all, said, true));
        }
        values.add(teller -> teller.say(critical, all, 0, false));
        return new Axis(linkId, values).addingMarks(Long.bitCount(all)).never(0, subsets);
    }

    /** Values are subsets, counted as bits: one more mark is never less urgent. */
    Axis addingMarks(int marks) {
        for (int subset = 0; subset < 1 << marks; subset++) {
            for (int mark = 0; mark < marks; mark++) {
                if ((subset & (1 << mark)) == 0) {
                    never(subset, subset | (1 << mark));
                }
            }
        }
        return this;
    }

    /** Each of these is at least as urgent as the one before it. */
    Axis rising(int... values) {
        for (int i = 1; i < values.length; i++) {
            never(values[i - 1], values[i]);
        }
        return this;
    }

    /** Never less urgent: from the first value to the second. */
    Axis never(int from, int to) {
        steps.add(new Step(from, to));
        return this;
    }

    /** It is about how long to wait and what the complaint is: see {@link Block}. */
    Axis aboutPatience() {
        patience = true;
        return this;
    }
}
