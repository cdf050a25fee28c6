package care.milkway.outcome;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.reported.FeltBetter;
import care.milkway.clinic.reported.ReportedOutcomes;
import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.page.refusal.FailureLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What everybody may read: of the outcomes page's own figures, and with its own bounds. Nobody who opens a page counts
 * anything or waits for it: the first one in a quarter has it counted beside her.
 */
@Component
class PublicOutcomes implements ReportedOutcomes {

    /** Should it fail, it is not tried sooner. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private record Counted(Instant until, OutcomeTable table) {}

    private final Map<ClinicId, Counted> counted = new ConcurrentHashMap<>();
    private final Cache<ClinicId, Instant> begun =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).build();
    private final Outcomes outcomes;
    private final FailureLog failures;

    PublicOutcomes(Outcomes outcomes, FailureLog failures) {
        this.outcomes = outcomes;
        this.failures = failures;
    }

    @Override
    public Optional<FeltBetter> of(Clinic clinic, Treatment treatment) {
        return group(treatment).flatMap(group -> {
            var known = Optional.ofNullable(counted.get(clinic.id()));
            var until = outcomes.until(clinic).toInstant();
            if (known.filter(each -> each.until().equals(until)).isEmpty()
                    && begun.asMap().putIfAbsent(clinic.id(), until) == null) {
                Thread.ofVirtual().name("outcomes-", 0).start(failures.telling(() -> count(clinic)));
            }
            return known.flatMap(each -> feltBetter(each.table(), group));
        });
    }

    /** What the service does, if it is something the figures tell apart. */
    private static Optional<TreatmentGroup> group(Treatment treatment) {
        return switch (treatment) {
            case ULTRASOUND -> Optional.of(TreatmentGroup.ULTRASOUND);
            case MANUAL_THERAPY -> Optional.of(TreatmentGroup.HANDS_ONLY);
            default -> Optional.empty();
        };
    }

    void count(Clinic clinic) {
        var until = outcomes.until(clinic).toInstant();
        var table = Actor.Job.OUTCOMES.doing(() -> outcomes.of(clinic));
        counted.put(clinic.id(), new Counted(until, table));
    }

    private static Optional<FeltBetter> feltBetter(OutcomeTable table, TreatmentGroup group) {
        return people(table, group, "YES").flatMap(better -> people(table, group, "NO")
                .map(others -> new FeltBetter(better, better + others, OutcomeFigure.FIRST_VISITS)));
    }

    private static Optional<Long> people(OutcomeTable table, TreatmentGroup group, String category) {
        return table.tally(OutcomeFigure.BETTER, group, category, Optional.empty())
                .map(Tally::people);
    }
}
