package care.milkway.triage.rules;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be answered to a question, as far as it makes a difference: every code, and of numbers one from between each two
 * limits of the rules. A test answers at random and finds no other.
 */
final class PossibleAnswers {

    /** One answer: link id to words; empty for "not sure". */
    record PossibleAnswer(Map<String, List<String>> words) {

        static PossibleAnswer told(String changes) {
            return new PossibleAnswer(
                    AnswersBuilder.nothing().but(changes).answers().asFields());
        }
    }

    private static final PossibleAnswer NOT_SURE = new PossibleAnswer(Map.of());

    private static final Map<String, String> OF_NUMBERS = Map.ofEntries(
            Map.entry("temperature", "36.8 C, 38.0 C, 38.5 C"),
            Map.entry("hoursSinceAntipyretic", "none, 0, 6"),
            Map.entry("heartRate", "80, 100, 101, 130"),
            Map.entry("respiratoryRate", "16, 21, 25"),
            Map.entry("systolicPressure", "120, 90"),
            Map.entry("hoursWithoutUrine", "2, 18"),
            Map.entry("hoursSinceOnset", "6, 12, 24, 169, 337"),
            Map.entry("daysSinceBirth", "1, 4, 8"),
            Map.entry("age", "17, 29, 32"),
            Map.entry("sameSiteEpisodesLast8Weeks", "1, 3"),
            Map.entry("antibiotics", "none, 12 SAME, 48 BETTER, 48 SAME, 168 BETTER, 168 SAME"),
            Map.entry("phq9", "4, 10"),
            Map.entry("phq9Item9", "0, 1"),
            Map.entry("gad7", "4, 10"),
            Map.entry("epds", "4, 13"),
            Map.entry("epdsItem10", "0, 1"));

    /** What could be true of somebody, told once for each rule: its worked example. */
    static final List<Map<String, List<String>>> CASES = Stream.of(Rule.values())
            .map(rule -> rule.example().asFields())
            .distinct()
            .toList();

    private static final Map<String, List<PossibleAnswer>> ALL = all();
    private static final Map<String, Disposition> MOST = most();

    private PossibleAnswers() {}

    /** To the field of this name; "not sure" comes last. */
    static List<PossibleAnswer> to(String field) {
        return Objects.requireNonNullElse(ALL.get(field), List.of(NOT_SURE));
    }

    /** The most urgent that any answer to it leads to. */
    static Disposition most(String field) {
        return Objects.requireNonNullElse(MOST.get(field), Disposition.TREATMENT);
    }

    /** With this answer in a case, whatever else is said there. */
    static NextStep next(String field, PossibleAnswer answer, Map<String, List<String>> assumed, TriagePolicy policy) {
        return NextStep.of(read(field, answer, assumed, policy));
    }

    /** A case with this answer in it, whatever else is said there. */
    static Map<String, List<String>> with(String field, PossibleAnswer answer, Map<String, List<String>> assumed) {
        var words = new HashMap<>(assumed);
        words.keySet().removeIf(linkId -> OpenQuestions.field(linkId).equals(field));
        words.putAll(answer.words());
        return words;
    }

    /** All that can be answered, in the order it is asked. */
    static List<String> fields() {
        return Questionnaire.ductCheck().questions().stream()
                .map(Question::linkId)
                .filter(ALL::containsKey)
                .toList();
    }

    private static RuleContext read(
            String field, PossibleAnswer answer, Map<String, List<String>> assumed, TriagePolicy policy) {
        var context = new RuleContext(ClinicalAnswers.of(with(field, answer, assumed)), policy);
        RuleBook.read(context);
        return context;
    }

    private static Map<String, Disposition> most() {
        var most = new HashMap<String, Disposition>();
        ALL.forEach((field, answers) -> CASES.forEach(each -> stakes(field, answers, each, TriagePolicy.defaults())
                .ifPresent(
                        stakes -> most.merge(field, stakes, (one, other) -> one.compareTo(other) < 0 ? one : other))));
        return Map.copyOf(most);
    }

    /** The most urgent that these answers lead to in a case; none if all lead to the same. */
    static Optional<Disposition> stakes(
            String field, List<PossibleAnswer> answers, Map<String, List<String>> assumed, TriagePolicy policy) {
        var first = next(field, answers.getFirst(), assumed, policy);
        var most = first.mostUrgent();
        var changes = false;
        for (var answer : answers.subList(1, answers.size())) {
            var other = next(field, answer, assumed, policy);
            changes |= !other.equals(first);
            most = other.mostUrgent().compareTo(most) < 0 ? other.mostUrgent() : most;
        }
        return changes ? Optional.of(most) : Optional.empty();
    }

    private static Map<String, List<PossibleAnswer>> all() {
        var all = new HashMap<String, List<PossibleAnswer>>();
        for (var question : Questionnaire.ductCheck().questions()) {
            if (!question.isGate() && question.linkId().indexOf('.') < 0) {
                all.put(question.linkId(), answers(question));
            }
        }
        return Map.copyOf(all);
    }

    /** Of a list one of the codes that no rule tells apart; those that are asked early stay beside the others. */
    private static List<PossibleAnswer> unlike(String field, List<PossibleAnswer> answers) {
        var seen = new HashSet<List<Object>>();
        var early = Step.askedEarly(field);
        return answers.stream()
                .filter(answer -> seen.add(List.of(
                        CASES.stream()
                                .map(each -> read(field, answer, each, TriagePolicy.defaults())
                                        .reasons())
                                .toList(),
                        answer.words().isEmpty(),
                        answer.words().values().stream().flatMap(List::stream).anyMatch(early::contains))))
                .toList();
    }

    private static List<PossibleAnswer> answers(Question question) {
        var answers = new ArrayList<PossibleAnswer>();
        switch (question.kind()) {
            case Question.YesNo _ -> List.of("false", "true").forEach(word -> answers.add(told(question, word)));
            case Question.Choice choice -> {
                if (choice.several()) {
                    answers.add(told(question, "none"));
                }
                choice.codes().forEach(code -> answers.add(told(question, code)));
            }
            case Question.Amount _, Question.Group _ -> {
                for (var word : Objects.requireNonNullElse(OF_NUMBERS.get(question.linkId()), "")
                        .split(", ", -1)) {
                    if (!word.isEmpty()) {
                        answers.add(told(question, word));
                    }
                }
            }
        }
        answers.add(NOT_SURE);
        return question.kind() instanceof Question.Choice choice && choice.several()
                ? unlike(question.linkId(), answers)
                : List.copyOf(answers);
    }

    private static PossibleAnswer told(Question question, String word) {
        return question.acceptsNone() && word.equals("none")
                ? PossibleAnswer.told(question.askedAfterYesTo().orElseThrow() + "=false")
                : PossibleAnswer.told(question.linkId() + "=" + word);
    }
}
