package care.milkway.scheduling.stranded;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the booked visits that a new description would leave without a time, a person, a room or a device. */
@Component
public class StrandedVisits {

    private final Work work;
    private final BookedAheadRows rows;

    StrandedVisits(Work work, BookedAheadRows rows) {
        this.work = work;
        this.rows = rows;
    }

    /**
     * What fits now and would not fit then, soonest first. What staff booked outside of the clinic's rules on purpose did
     * not fit before, and is not in the way.
     */
    public List<StrandedVisit> between(Clinic now, Clinic then) {
        return between(now, then, Instant.MAX);
    }

    /** The same of those whose times were taken before this moment. */
    public List<StrandedVisit> between(Clinic now, Clinic then, Instant takenBefore) {
        var before = new VisitFit(now);
        var after = new VisitFit(then);
        return work.in(now.id(), rows::all).stream()
                .filter(visit -> visit.takenAt().isBefore(takenBefore))
                .flatMap(visit -> {
                    var because = new HashSet<>(after.obstacles(visit));
                    if (!because.isEmpty()) {
                        because.removeAll(before.obstacles(visit));
                    }
                    return because.isEmpty()
                            ? Optional.<StrandedVisit>empty().stream()
                            : Optional.of(
                                    new StrandedVisit(visit.id(), visit.visit().start(), because))
                                    .stream();
                })
                .sorted(Comparator.comparing(StrandedVisit::start))
                .toList();
    }
}
