package care.milkway.messaging.delivery;

import care.milkway.database.embedded.EmbeddedDatabase;
import care.milkway.testing.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The demo clinic of Toronto on a database of its own. Time stands still until it is moved, listeners are done when the
 * call that made the event returns, and rounds are made by hand.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(Reception.class)
public class Stage {

    /** A Monday, 9:00 in Toronto. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");

    @Bean
    @Primary
    HandClock handClock() {
        var clock = new HandClock();
        clock.set(MONDAY);
        return clock;
    }

    @Bean
    @Primary
    TaskExecutor rightAway() {
        return Stage::waitingFor;
    }

    /** In a thread of its own, as in real life, but done when the call returns. */
    private static void waitingFor(Runnable task) {
        try {
            Thread.ofVirtual().start(task).join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Looks into every table, which no role of the program can. */
    @Bean
    @Primary
    JdbcClient administrator(EmbeddedDatabase server) {
        return JdbcClient.create(server.administrator("postgres"));
    }

    @Bean
    DynamicPropertyRegistrar ownDatabase() throws IOException {
        var folder = Files.createTempDirectory("milkway-messaging");
        return registry -> {
            registry.add("milkway.data", folder::toString);
            registry.add("milkway.limits", () -> "off");
            registry.add("milkway.mail.every", () -> "P1D");
            registry.add("milkway.messages.every", () -> "P1D");
            registry.add("milkway.due.on", () -> "false");
        };
    }
}
