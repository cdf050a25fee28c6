package care.milkway.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The table of rules as clinicians read it, and as bits for the reading of contexts. */
public final class RuleBook {

    private static final Rule[] RULES = Rule.values();

    /** The rules that judge the body; the one about treating comes after all of them and is not meant. */
    static final long PHYSICAL =
            bitsOf(Disposition.EMERGENCY, Disposition.MEDICAL_SAME_DAY, Disposition.MEDICAL_WITHIN_24_HOURS)
                    | bitsOf(Disposition.IMAGING, Disposition.SELF_CARE)
                    | Rule.BOOKABLE_AFTER_A_DAY.bit();

    /** The rules that keep an ultrasound head off a breast until somebody has looked at it. */
    static final long STOPPING = bitsOf(
            Disposition.EMERGENCY,
            Disposition.MEDICAL_SAME_DAY,
            Disposition.MEDICAL_WITHIN_24_HOURS,
            Disposition.IMAGING);

    private static final Disposition[] DISPOSITIONS = Disposition.values();
    private static final long[] BITS =
            Stream.of(DISPOSITIONS).mapToLong(RuleBook::bitsOf).toArray();
    private static final long INFORMATION = Stream.of(RULES)
            .filter(rule -> rule.disposition().isEmpty())
            .mapToLong(Rule::bit)
            .sum();

    private RuleBook() {}

    /** ChangeFeed with every change of a rule. */
    public static String version() {
        return "1.0.0";
    }

    /** Every row, by its number. */
    public static List<Rule> rows() {
        return Stream.of(RULES).sorted(Comparator.comparing(Rule::id)).toList();
    }

    /** What keeps ultrasound off, by its code among the contraindications: evidence 4, severity X. */
    public static List<String> hardStops() {
        return codes(Signs.HARD_CONTRAINDICATIONS);
    }

    /** What the clinician has to weigh first, by its code among the contraindications: evidence 4, severity P. */
    public static List<String> precautions() {
        return codes(Mark.of("contraindications") & ~Signs.HARD_CONTRAINDICATIONS);
    }

    private static List<String> codes(long marks) {
        return Stream.of(Mark.values())
                .filter(mark -> (marks & mark.bit()) != 0)
                .map(Mark::code)
                .toList();
    }

    /** Which rules fire, as bits: one pass from the top of the table. */
    static long read(RuleContext context) {
        for (Rule rule : RULES) {
            if (rule.holds(context)) {
                context.fire(rule);
            }
        }
        return context.fired();
    }

    static Disposition mostUrgent(long fired) {
        for (int i = 0; i < BITS.length; i++) {
            if ((fired & BITS[i]) != 0) {
                return DISPOSITIONS[i];
            }
        }
        throw new IllegalStateException("no rule fired: the last physical one always does");
    }

    /** The rules behind these bits, most urgent first, those without a disposition last. */
    static List<Rule> reasons(long fired) {
        var reasons = new ArrayList<Rule>(Long.bitCount(fired));
        for (long bits : BITS) {
            addTo(reasons, fired & bits);
        }
        addTo(reasons, fired & INFORMATION);
        return List.copyOf(reasons);
    }

    static long bitsOf(Disposition... dispositions) {
        long bits = 0;
        for (Disposition disposition : dispositions) {
            for (Rule rule : RULES) {
                bits |= rule.disposition().filter(disposition::equals).isPresent() ? rule.bit() : 0;
            }
        }
        return bits;
    }

    private static void addTo(List<Rule> reasons, long bits) {
        for (long left = bits; left != 0; left &= left - 1) {
            reasons.add(RULES[Long.numberOfTrailingZeros(left)]);
        }
    }
}
