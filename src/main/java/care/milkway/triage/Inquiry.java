package care.milkway.triage;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.OpenQuestions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a check again from its first question. The next screen is always the one with the most at stake; there is
 * none when no answer can change any more what she should do next.
 */
final class Inquiry {

    /** What is never asked on the way: what a nurse measures, what decides about a treatment, what only describes. */
    private static final Set<String> ASIDE = Set.of(Route.NUMBERS, Step.TREATMENT, "map", "comfort");

    private static final String PULSE = "heartRate";

    /** How far somebody is: what she has told, and the screens that are left. */
    private record Stage(Map<String, List<String>> told, List<String> left, TriagePolicy policy) {}

    /** Most people give the same first answers, and everybody gives hers again with each page. */
    private static final Cache<Stage, Optional<Step>> KEPT = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final Answers answers;
    private final TriagePolicy policy;
    private final List<Step> left = new ArrayList<>();
    private final Map<String, List<String>> told = new HashMap<>();

    Inquiry(Answers answers, TriagePolicy policy) {
        this.answers = answers;
        this.policy = policy;
        Questionnaire.ductCheck().steps().forEach(step -> {
            if (!ASIDE.contains(step.id())) {
                left.add(step);
            } else if (!step.id().equals(Step.TREATMENT)) {
                settle(step);
            }
        });
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var next = keptNext(); next.isPresent(); next = keptNext()) {
            var step = next.get();
            steps.add(step);
            left.remove(step);
            settle(step);
        }
        return List.copyOf(steps);
    }

    private void settle(Step step) {
        step.questions().forEach(this::settle);
        step.early().forEach((linkId, codes) -> {
            var hers = answers.words(linkId).stream().filter(codes::contains).toList();
            if (!hers.isEmpty()) {
                told.put(linkId, hers);
            }
        });
    }

    private void settle(Question question) {
        if (answers.answered(question.linkId())) {
            told.put(question.linkId(), answers.words(question.linkId()));
        }
        question.askedAfterYesTo()
                .filter(gate -> question.acceptsNone() && answers.answered(gate))
                .ifPresent(gate -> told.put(gate, answers.words(gate)));
        question.parts().forEach(this::settle);
    }

    private Optional<Step> keptNext() {
        var ids = left.stream().map(Step::id).toList();
        return KEPT.get(new Stage(Map.copyOf(told), ids, policy), _ -> next());
    }

    private Optional<Step> next() {
        var known = answers.part(told);
        var pulse = known.lacks(PULSE, policy);
        var unknown = new HashSet<String>();
        left.stream().filter(step -> possible(step, pulse)).forEach(step -> unknown.addAll(fields(step)));
        var open = new OpenQuestions(known, unknown, policy);
        Optional<Step> next = Optional.empty();
        Optional<Disposition> most = Optional.empty();
        for (var step : left) {
            if (!possible(step, pulse)
                    || most.filter(each -> each.compareTo(bound(step)) <= 0).isPresent()) {
                continue;
            }
            var stakes = stakes(step, open);
            if (stakes.isPresent() && (most.isEmpty() || stakes.get().compareTo(most.get()) < 0)) {
                next = Optional.of(step);
                most = stakes;
            }
        }
        return next;
    }

    private static Disposition bound(Step step) {
        return fields(step).stream()
                .map(OpenQuestions::most)
                .min(Disposition::compareTo)
                .orElseThrow();
    }

    private static Optional<Disposition> stakes(Step step, OpenQuestions open) {
        return fields(step).stream()
                .flatMap(field -> open.stakes(field, Set.copyOf(Step.askedEarly(field))).stream())
                .min(Disposition::compareTo);
    }

    /** A pulse is asked for only where it is missing, and what follows a yes only after that. */
    private boolean possible(Step step, boolean pulse) {
        return step.questions().stream()
                .anyMatch(question -> question.linkId().equals(PULSE)
                        ? pulse
                        : question.askedAfterYesTo()
                                .filter(gate -> step.questions().stream()
                                        .noneMatch(each -> each.linkId().equals(gate)))
                                .map(gate -> told.getOrDefault(gate, List.of()).contains("true"))
                                .orElse(true));
    }

    private static List<String> fields(Step step) {
        return step.questions().stream()
                .map(question -> OpenQuestions.field(question.linkId()))
                .distinct()
                .toList();
    }
}
