package care.milkway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** However many programs run, one at a time makes a round; and a program stops without waiting for one. */
@MilkwayTest
class DueRoundScenarios {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(20);

    @Autowired
    @Qualifier("jobs")
    DataSource jobs;

    @Autowired
    HandClock clock;

    private final Semaphore made = new Semaphore(0);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private DueRounds program(DueRound round) {
        var program = new DueRounds(jobs, List.of(round), clock, OFTEN, true);
        program.start();
        return program;
    }

    private void round() {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        atWork.decrementAndGet();
        made.release();
    }

    @Test
    void threeProgramsMakeEachRoundOnce() throws InterruptedException {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        var round = new DueRound("test-" + UUID.randomUUID(), HOUR, this::round);
        var programs = List.of(program(round), program(round), program(round));
        for (int hour = 0; hour < 5; hour++) {
            assertThat(made.tryAcquire(30, TimeUnit.SECONDS))
                    .as("round %d", hour)
                    .isTrue();
            assertThat(made.tryAcquire(200, TimeUnit.MILLISECONDS)).as("once").isFalse();
            clock.pass(HOUR.plusMinutes(1));
        }
        assertThat(most.get()).isEqualTo(1);
        programs.forEach(DueRounds::stop);
    }

    @Test
    void aProgramStopsWhileARoundHangs() throws InterruptedException {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        var never = new Semaphore(0);
        var program = program(new DueRound("test-" + UUID.randomUUID(), HOUR, () -> {
            made.release();
            never.acquireUninterruptibly();
        }));
        assertThat(made.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        var stopping = Thread.ofVirtual().start(program::stop);
        assertThat(stopping.join(Duration.ofSeconds(5))).isTrue();
        never.release();
    }
}
