package care.milkway.triage.rules;

import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The answers one question can have, merged where no rule tells them apart; and which change of it must never be less urgent. */
final class Axis {

    /** Says one answer. */
    interface Answer {
        void tell(AnswersTeller teller);
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

    /** Every subset of the codes of a critical question, and (the last value) no answer at all. */
    static <E extends Enum<E>> Axis everySubset(
            String name, Class<E> codes, CriticalQuestion question, BiConsumer<AnswersTeller, Set<E>> field) {
        var subsets = subsets(List.of(codes.getEnumConstants()));
        var values = new ArrayList<Answer>();
        for (var said : subsets) {
            values.add(teller -> {
                field.accept(teller, said);
                teller.answered(question, true);
            });
        }
        values.add(teller -> {
            field.accept(teller, Set.of());
            teller.answered(question, false);
        });
        return new Axis(name, values)
                .addingCodes(codes.getEnumConstants().length)
                .never(0, subsets.size());
    }

    /** Every subset of these codes; not answered is the same as none. */
    static <E extends Enum<E>> Axis everySubset(String name, List<E> codes, BiConsumer<AnswersTeller, Set<E>> field) {
        var values = new ArrayList<Answer>();
        subsets(codes).forEach(said -> values.add(teller -> field.accept(teller, said)));
        return new Axis(name, values).addingCodes(codes.size());
    }

    /** The subset at place n holds the codes whose bits are set in n. */
    private static <E extends Enum<E>> List<Set<E>> subsets(List<E> codes) {
        var subsets = new ArrayList<Set<E>>();
        for (int subset = 0; subset < 1 << codes.size(); subset++) {
            var said = EnumSet.noneOf(codes.getFirst().getDeclaringClass());
            for (int code = 0; code < codes.size(); code++) {
                if ((subset & (1 << code)) != 0) {
                    said.add(codes.get(code));
                }
            }
            subsets.add(said);
        }
        return subsets;
    }

    /** Values are subsets, counted as bits: one more code is never less urgent. */
    Axis addingCodes(int codes) {
        for (int subset = 0; subset < 1 << codes; subset++) {
            for (int code = 0; code < codes; code++) {
                if ((subset & (1 << code)) == 0) {
                    never(subset, subset | (1 << code));
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
