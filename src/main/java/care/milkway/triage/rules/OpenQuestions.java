package care.milkway.triage.rules;

import care.milkway.clinic.policy.TriagePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions are worth asking: those of which some answer can still change what she should do next. What is not known
 * yet may be as in the worked example of any rule, so this follows from the rule table alone.
 */
public final class OpenQuestions {

    private final Answers known;
    private final Set<String> unknown;
    private final TriagePolicy policy;
    private final List<Map<String, List<String>>> cases;

    /**
     * @param known her answers so far; of what is neither in them nor unknown she is not sure
     * @param unknown the fields that can still be asked for
     */
    public OpenQuestions(Answers known, Set<String> unknown, TriagePolicy policy) {
        this.known = known.beforeTreatment();
        this.unknown = Set.copyOf(unknown);
        this.policy = policy;
        this.cases =
                PossibleAnswers.CASES.stream().map(this::overlaid).distinct().toList();
    }

    /** What she told, and of what is unknown what the case says. */
    private Map<String, List<String>> overlaid(Map<String, List<String>> assumed) {
        var words = new HashMap<>(known.asFields());
        assumed.forEach((linkId, word) -> {
            if (unknown.contains(field(linkId))) {
                words.putIfAbsent(linkId, word);
            }
        });
        return words;
    }

    /**
     * The most urgent that an answer to this field can still lead to.
     *
     * @param unseen codes that are not among the answers where it is asked
     * @return none if no answer changes anything
     */
    public Optional<Disposition> stakes(String field, Set<String> unseen) {
        if (known.answered(field)) {
            return Optional.empty();
        }
        var bound = PossibleAnswers.most(field);
        var answers = PossibleAnswers.to(field).stream()
                .filter(answer ->
                        answer.words().values().stream().flatMap(List::stream).noneMatch(unseen::contains))
                .toList();
        Optional<Disposition> most = Optional.empty();
        for (var each : cases) {
            var stakes = PossibleAnswers.stakes(field, answers, each, policy);
            most = Stream.concat(most.stream(), stakes.stream()).min(Disposition::compareTo);
            if (most.filter(bound::equals).isPresent()) {
                break;
            }
        }
        return most;
    }

    /** The most urgent that this field can lead to in anybody: nobody has more at stake. */
    public static Disposition most(String field) {
        return PossibleAnswers.most(field);
    }

    /** The field of the contract a part or a gate belongs to. */
    public static String field(String linkId) {
        var dot = linkId.indexOf('.');
        var name = dot < 0 ? linkId : linkId.substring(0, dot);
        return name.equals("antipyretic") ? "hoursSinceAntipyretic" : name;
    }
}
