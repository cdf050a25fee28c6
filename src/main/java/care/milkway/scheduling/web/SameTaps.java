package care.milkway.scheduling.web;

import care.milkway.kernel.AppointmentId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Two taps on one time of one page are one: the second finds what the first got, instead of being told that somebody else
 * was quicker. In memory, for as long as a hurried thumb needs.
 */
@Component
class SameTaps {

    private record Tap(UUID page, Instant start, String practitioner) {}

    private final Cache<Tap, AppointmentId> held = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    void remember(UUID page, Instant start, String practitioner, AppointmentId hold) {
        held.put(new Tap(page, start, practitioner), hold);
    }

    Optional<AppointmentId> find(UUID page, Instant start, String practitioner) {
        return Optional.ofNullable(held.getIfPresent(new Tap(page, start, practitioner)));
    }
}
