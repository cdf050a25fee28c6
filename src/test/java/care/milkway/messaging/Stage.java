package care.milkway.messaging;

import care.milkway.testing.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The demo clinic of Toronto on a database of its own. Time stands still until it is moved, listeners are done when the
 * call that made the event returns, and rounds are made by hand.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(Reception.class)
class Stage {

    /** A Monday, 9:00 in Toronto. */
    static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");

    @Bean
    @Primary
    HandClock handClock() {
        var clock = new HandClock();
        clock.set(MONDAY);
        return clock;
    }

    @Bean
    @Primary
    SyncTaskExecutor rightAway() {
        return new SyncTaskExecutor();
    }

    @Bean
    DynamicPropertyRegistrar ownDatabase() throws IOException {
        var folder = Files.createTempDirectory("milkway-messaging");
        return registry -> {
            registry.add("milkway.data", folder::toString);
            registry.add("milkway.limits", () -> "off");
            registry.add("milkway.mail.every", () -> "P1D");
            registry.add("milkway.events.every", () -> "P1D");
        };
    }
}
