package care.milkway.triage.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which questions a rule waits for: those of which some answer makes it fire, or keeps it from firing, while the rules above
 * it stay as they are. Found by putting the questions to the rule itself, beginning with the worked examples, so it can't say
 * anything else than the table.
 *
 * @param fields in the order they are asked
 * @param others whether it also looks at what the rules above it found
 */
public record AwaitedQuestions(List<String> fields, boolean others) {

    /** What somebody may have answered, and which rules above the one in question fired with it. */
    private record Situation(Map<String, List<String>> words, Set<Rule> above) {}

    private static final Map<Rule, AwaitedQuestions> KNOWN = new HashMap<>();

    public AwaitedQuestions {
        fields = List.copyOf(fields);
    }

    /** Worked out when somebody first wants to know it of this rule. */
    public static synchronized AwaitedQuestions of(Rule rule) {
        return KNOWN.computeIfAbsent(rule, each -> new Finder(each).found());
    }

    private static final class Finder {

        private final Rule rule;
        private final Map<String, Situation> firing = new LinkedHashMap<>();
        private final Set<String> fields = new TreeSet<>();
        private boolean others;

        Finder(Rule rule) {
            this.rule = rule;
        }

        AwaitedQuestions found() {
            for (var words : PossibleAnswers.CASES) {
                var example = new Situation(words, above(words));
                others |= holds(example) != holds(new Situation(words, Set.of()));
                vary(example);
            }
            for (int known = 0; known < firing.size(); known = expand(known)) {}
            others |= firing.values().stream().anyMatch(this::stoppedByAnother);
            return new AwaitedQuestions(
                    PossibleAnswers.fields().stream().filter(fields::contains).toList(), others);
        }

        /** From where it fires through where it does not: what else could make it fire there. */
        private int expand(int known) {
            var some = List.copyOf(firing.values());
            some.subList(known, some.size()).forEach(each -> vary(each).forEach(this::vary));
            return some.size();
        }

        /** Gives every other answer to every question. What it makes fire first by one question is remembered. */
        private List<Situation> vary(Situation from) {
            var fires = holds(from);
            var quiet = new ArrayList<Situation>();
            for (var field : PossibleAnswers.fields()) {
                for (var answer : PossibleAnswers.to(field)) {
                    var other = new Situation(PossibleAnswers.with(field, answer, from.words()), from.above());
                    if (holds(other) != fires) {
                        fields.add(field);
                        firing.putIfAbsent(field, fires ? from : other);
                        if (fires) {
                            quiet.add(other);
                        }
                    }
                }
            }
            return quiet;
        }

        /** Whether one of the rules above it, had it fired, would keep it from firing. */
        private boolean stoppedByAnother(Situation where) {
            return RuleBook.rows().stream()
                    .filter(each -> each.compareTo(rule) < 0)
                    .anyMatch(each -> !holds(new Situation(where.words(), EnumSet.of(each))));
        }

        private Set<Rule> above(Map<String, List<String>> words) {
            var context = new RuleContext(ClinicalAnswers.of(words), rule.examplePolicy());
            RuleBook.read(context);
            var above = EnumSet.noneOf(Rule.class);
            context.reasons().stream().filter(each -> each.compareTo(rule) < 0).forEach(above::add);
            return above;
        }

        private boolean holds(Situation situation) {
            var context = new RuleContext(ClinicalAnswers.of(situation.words()), rule.examplePolicy());
            situation.above().forEach(context::fire);
            return rule.holds(context);
        }
    }
}
