package care.milkway.outcome;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** What came of the treatments of a clinic, up to the end of the last quarter. */
@Component
public class Outcomes {

    private record Kept(ClinicId clinic, Instant until) {}

    /** What was so at the end of a quarter changes no more, but for two entries of one person that are made one. */
    private final Cache<Kept, OutcomeTable> lately = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private final OutcomeRows rows;
    private final Work work;
    private final Clock clock;

    Outcomes(OutcomeRows rows, Work work, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    /** Counted now. */
    public OutcomeTable of(Clinic clinic) {
        var until = until(clinic);
        var table = OutcomeTable.of(work.in(clinic.id(), () -> rows.before(until)));
        lately.put(new Kept(clinic.id(), until.toInstant()), table);
        return table;
    }

    /** As it was counted within the last hour: whoever opens a page waits for it once. */
    public OutcomeTable kept(Clinic clinic) {
        var known = lately.getIfPresent(new Kept(clinic.id(), until(clinic).toInstant()));
        return known == null ? of(clinic) : known;
    }

    /** What is signed later is not counted yet: the end of the last quarter, on the clock of the clinic's first site. */
    ZonedDateTime until(Clinic clinic) {
        var zone = clinic.sites().getFirst().timeZone();
        return Quarter.beginning(clock.instant().atZone(zone));
    }
}
