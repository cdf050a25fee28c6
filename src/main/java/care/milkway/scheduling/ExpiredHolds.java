package care.milkway.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.scheduling.availability.ClaimChanges;
import care.milkway.scheduling.stored.StoredHolds;
import care.milkway.scheduling.stored.StoredHolds.Expired;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes holds away that ran out and that nobody was in need of, and tells only whoever finds takers for what is given back:
 * in memory they have run out by themselves, and whoever needs the time takes it without waiting for this. Changes go that
 * everybody has heard of.
 */
@Component
class ExpiredHolds {

    /** So few that nobody waits long for a row. */
    private static final int BATCH = 500;

    private final StoredHolds holds;
    private final ClaimChanges changes;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    ExpiredHolds(StoredHolds holds, ClaimChanges changes, ApplicationEventPublisher events, Work work, Clock clock) {
        this.holds = holds;
        this.changes = changes;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${milkway.holds.swept-every:PT1M}",
            fixedDelayString = "${milkway.holds.swept-every:PT1M}")
    void sweep() {
        var moment = clock.instant();
        int found;
        do {
            var expired = work.across(Actor.Job.DELETIONS, () -> holds.expired(moment, BATCH));
            expired.stream()
                    .collect(groupingBy(Expired::clinic, mapping(Expired::hold, toList())))
                    .forEach((clinic, each) -> work.in(clinic, Actor.Job.DELETIONS, () -> {
                        events.publishEvent(new HoldsRanOut(clinic, each));
                        holds.remove(each, moment);
                    }));
            found = expired.size();
        } while (found == BATCH);
        work.across(Actor.Job.DELETIONS, () -> changes.forgetOld());
    }
}
