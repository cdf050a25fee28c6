package care.milkway.scheduling.availability;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes claims away whose time is over. Nobody can book the past, so they can no longer collide with anything; what
 * happened stays in the appointments. So the constraint's index does not grow with the years.
 */
@Component
public class PastClaims {

    /** After the last time of any zone has passed, and long after any visit that ran late. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Claims claims;
    private final Work work;
    private final Clock clock;

    PastClaims(Claims claims, Work work, Clock clock) {
        this.claims = claims;
        this.work = work;
        this.clock = clock;
    }

    /** Every night, in one statement: it reads the whole table, of which the past is a small part then. */
    @Scheduled(cron = "0 17 8 * * *", zone = "UTC")
    public void remove() {
        work.across(
                Actor.Job.DELETIONS, () -> claims.removeBefore(clock.instant().minus(KEPT)));
    }
}
