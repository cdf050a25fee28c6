package care.milkway.triage.web;

import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in the fields of a screen: typed just now, or answered before. Makes answers of it, and where what was ticked
 * contradicts itself, a sign wins over "none of these", and "not sure" over that.
 */
record StepForm(Map<String, List<String>> fields) {

    static final String NONE = "none";
    static final String UNSURE = "unsure";
    static final String UNIT = ".unit";

    /** The field that says she has been told how to find out. */
    static final String LOOKED = "looked";

    /** A dose taken nobody knows when may hide a fever: it is read as the cautious one, zero hours ago. */
    private static final List<String> JUST_TAKEN = List.of("0");

    /** The fields as they were answered before, an unanswered one as "not sure" if she has been past it. */
    static StepForm before(Step step, Answers answers, boolean passed) {
        if (SignList.of(step, new StepForm(Map.of())).isPresent()) {
            return new StepForm(SignList.before(step, answers, passed));
        }
        var fields = new HashMap<String, List<String>>();
        questions(step).forEach(question -> {
            var words = answers.words(question.linkId());
            if (!words.isEmpty()) {
                inFriendlyUnits(question, words, fields);
            } else if (answers.answered(question.linkId())) {
                fields.put(question.linkId(), List.of(NONE));
            } else if (passed) {
                fields.put(question.linkId(), List.of(UNSURE));
            }
        });
        return new StepForm(fields);
    }

    /** All questions of a screen without their groups: what has a field. */
    static Stream<Question> questions(Step step) {
        return step.questions().stream().flatMap(StepForm::leaves);
    }

    static Stream<Question> leaves(Question question) {
        return question.parts().isEmpty() ? Stream.of(question) : question.parts().stream();
    }

    List<String> words(String linkId) {
        return fields.getOrDefault(linkId, List.of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The first word, or nothing. */
    String word(String linkId) {
        return words(linkId).stream().findFirst().orElse("");
    }

    boolean says(String linkId) {
        return !words(linkId).isEmpty();
    }

    /** Whether she is not sure of signs that can't wait, and has not yet been told how to find out. */
    boolean hasToLook(Step step) {
        return step.id().equals("emergency") && unsure(step) && !says(LOOKED);
    }

    /** Whether she says of a whole list that she is not sure, and ticks nothing of it. */
    boolean unsure(Step step) {
        return words(SignList.ALL).contains(UNSURE)
                && SignList.of(step, this).filter(SignList::noSign).isPresent();
    }

    /** What these fields say about a screen, as {@link Answers#ofFields} reads it. */
    Map<String, List<String>> answers(Step step, Answers before) {
        return SignList.of(step, this).map(list -> list.answers(before)).orElseGet(() -> answers(step.questions()));
    }

    Map<String, List<String>> answers(Collection<Question> questions) {
        var answers = new HashMap<String, List<String>>();
        for (var question : questions) {
            if (!ruledOut(question)) {
                leaves(question).forEach(leaf -> answer(leaf).ifPresent(words -> answers.put(leaf.linkId(), words)));
            }
        }
        if (!answers.containsKey("temperature.value")) {
            answers.remove("temperature.unit");
        }
        if (answers.getOrDefault("antipyretic.taken", List.of()).contains("true")) {
            answers.putIfAbsent("hoursSinceAntipyretic", JUST_TAKEN);
        }
        return answers;
    }

    /** She said no to the question before it: what is left in its fields counts no more. */
    private boolean ruledOut(Question question) {
        return question.askedAfterYesTo()
                .filter(gate -> words(gate).contains("false") && !words(gate).contains("true"))
                .isPresent();
    }

    private Optional<List<String>> answer(Question question) {
        var given = words(question.linkId());
        var said = given.stream()
                .filter(word -> !word.equals(NONE) && !word.equals(UNSURE))
                .distinct()
                .toList();
        if (said.isEmpty()) {
            var none = given.contains(NONE) && !given.contains(UNSURE);
            return none ? Optional.of(List.of(NONE)) : Optional.empty();
        }
        return Optional.of(
                switch (question.kind()) {
                    case Question.Choice _, Question.YesNo _ -> gravest(question, said);
                    case Question.Amount amount -> List.of(inBaseUnit(question, amount, said.getFirst()));
                    case Question.Group _ -> throw new IllegalStateException("a group has no field of its own");
                });
    }

    /** What counts of what was said to a question. */
    static List<String> gravest(Question question, List<String> said) {
        return switch (question.kind()) {
            case Question.Choice choice -> choice.several() ? said : List.of(gravest(choice.codes(), said));
            case Question.YesNo _ -> List.of(gravest(List.of("false", "true"), said));
            case Question.Amount _, Question.Group _ -> List.of(said.getFirst());
        };
    }

    /** Of several answers to a question that has one, the last of its list: lists go from harmless to grave. */
    private static String gravest(List<String> codes, List<String> said) {
        return said.stream().filter(word -> !codes.contains(word)).findFirst().orElseGet(() -> codes.stream()
                .filter(said::contains)
                .reduce((_, last) -> last)
                .orElseThrow());
    }

    private String inBaseUnit(Question question, Question.Amount amount, String typed) {
        var units = DurationUnit.offeredFor(question.linkId());
        var unit = units.stream()
                .filter(each -> each.name().equals(word(question.linkId() + UNIT)))
                .findFirst();
        var number = number(typed);
        if (unit.isEmpty() || unit.get() == units.getFirst() || number.isEmpty()) {
            return typed;
        }
        var converted = number.get().multiply(unit.get().in(units.getFirst()));
        return (amount.whole() ? converted.setScale(0, RoundingMode.FLOOR) : converted).toPlainString();
    }

    private static void inFriendlyUnits(Question question, List<String> words, Map<String, List<String>> fields) {
        var units = DurationUnit.offeredFor(question.linkId());
        if (units.isEmpty()) {
            fields.put(question.linkId(), words);
            return;
        }
        var kept = new BigDecimal(words.getFirst());
        var unit = units.reversed().stream()
                .filter(each -> isWhole(kept, each.in(units.getFirst())))
                .findFirst()
                .orElse(units.getFirst());
        fields.put(
                question.linkId(),
                List.of(kept.divide(unit.in(units.getFirst()))
                        .stripTrailingZeros()
                        .toPlainString()));
        fields.put(question.linkId() + UNIT, List.of(unit.name()));
    }

    /** One week reads well, one day is better told in hours. */
    private static boolean isWhole(BigDecimal kept, BigDecimal unit) {
        return kept.remainder(unit).signum() == 0 && kept.compareTo(unit.multiply(BigDecimal.TWO)) >= 0;
    }

    /** A French keyboard writes a comma. */
    static Optional<BigDecimal> number(String typed) {
        try {
            return typed.length() > 20 ? Optional.empty() : Optional.of(new BigDecimal(typed.replace(',', '.')));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
