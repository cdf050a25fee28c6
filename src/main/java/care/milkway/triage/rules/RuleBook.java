package care.milkway.triage.rules;

import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The table of rules as clinicians read it, under one version. */
public final class RuleBook {

    private static final Rule[] RULES = Rule.values();

    private static final List<Rule> BY_URGENCY = Stream.concat(
                    Stream.of(Disposition.values())
                            .flatMap(disposition -> Stream.of(RULES).filter(rule -> leadsTo(rule, disposition))),
                    Stream.of(RULES).filter(rule -> rule.disposition().isEmpty()))
            .toList();

    private RuleBook() {}

    /** Changes with every change of a rule, of its words or of what it says about anybody: a test compares. */
    public static String version() {
        return "1.2.1";
    }

    /** Every row, by its number. */
    public static List<Rule> rows() {
        return Stream.of(RULES).sorted(Comparator.comparing(Rule::id)).toList();
    }

    /** What keeps ultrasound off, by its code among the contraindications: evidence 4, severity X. */
    public static List<String> hardStops() {
        return codes(Contraindication.HARD_STOPS);
    }

    /** What the clinician has to weigh first, by its code among the contraindications: evidence 4, severity P. */
    public static List<String> precautions() {
        return codes(Contraindication.PRECAUTIONS);
    }

    /** Every row, most urgent first, those without a disposition last; in the order of the table among equals. */
    static List<Rule> byUrgency() {
        return BY_URGENCY;
    }

    /** The rows that lead to this, in the order of the table. */
    public static List<Rule> leadingTo(Disposition disposition) {
        return BY_URGENCY.stream().filter(rule -> leadsTo(rule, disposition)).toList();
    }

    private static boolean leadsTo(Rule rule, Disposition disposition) {
        return rule.disposition().filter(disposition::equals).isPresent();
    }

    private static List<String> codes(Set<Contraindication> contraindications) {
        return contraindications.stream().map(Enum::name).toList();
    }

    /** Lets every rule that holds fire: one pass from the top of the table. */
    static void read(RuleContext context) {
        for (Rule rule : RULES) {
            if (rule.holds(context)) {
                context.fire(rule);
            }
        }
    }
}
