package care.milkway.limits;

import care.milkway.identity.Actor;
import care.milkway.page.refusal.TooManyRequests;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How often one network may begin something in an hour. Counted in memory, on each node for itself. */
@Component
public class RequestRates {

    /** What is counted. */
    public enum Rate {
        HOLDS,
        LETTERS,
        CHECKS,
        SIGN_INS
    }

    private record Key(Rate rate, UUID network) {}

    /** A bucket that was not asked for an hour is full again: nothing is lost with it. */
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final Limits limits;
    private final Clock clock;

    RequestRates(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws TooManyRequests saying when it will be possible again */
    public void count(Rate rate, Client client) {
        if (limits.countRequestsOf(Actor.current())) {
            var taken = buckets.get(new Key(rate, client.network()), this::full).tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) {
                throw new TooManyRequests(
                        TooManyRequests.Kind.REQUESTS, Duration.ofNanos(taken.getNanosToWaitForRefill()));
            }
        }
    }

    private Bucket full(Key key) {
        var most =
                switch (key.rate()) {
                    case HOLDS -> limits.holdsAnHour();
                    case LETTERS -> limits.lettersAnHour();
                    case CHECKS -> limits.checksAnHour();
                    case SIGN_INS -> limits.signInsAnHour();
                };
        return Bucket.builder()
                .withCustomTimePrecision(new Time(clock))
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofHours(1)))
                .build();
    }

    /** The program's clock, as the buckets read it. */
    private record Time(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
