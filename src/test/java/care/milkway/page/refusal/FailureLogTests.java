package care.milkway.page.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.HandClock;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.Assert;

@ExtendWith(OutputCaptureExtension.class)
class FailureLogTests {

    private final HandClock clock = new HandClock();
    private final FailureLog failures = new FailureLog(clock);

    private void fail() {
        try {
            Assert.isTrue(false, "maya@families.example is not right");
        } catch (IllegalArgumentException failure) {
            failures.unexpected(failure);
        }
    }

    private static long stacks(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("unexpected: "))
                .count();
    }

    @Test
    void aStormOfTheSameFailureIsToldOnceAMinuteAndCounted(CapturedOutput log) {
        for (int times = 0; times < 500; times++) {
            fail();
        }
        assertThat(stacks(log)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(61));
        fail();
        assertThat(stacks(log)).isEqualTo(2);
        assertThat(log.getAll()).contains("499 more times within a minute: java.lang.IllegalArgumentException");
    }

    /** Each job that found no database wrote a stack of its own, every time. */
    @Test
    void jobsThatFindNoDatabaseAreOneLineForAllOfThem(CapturedOutput log) {
        failures.ofJob(new DataAccessResourceFailureException("no connection"));
        failures.ofJob(new IllegalStateException(new SQLException("gone", "08006")));
        assertThat(log.getAll())
                .containsOnlyOnce("The database can't be reached; what could not be done")
                .doesNotContain("\tat ");
        failures.ofJob(new IllegalStateException("a mistake of ours"));
        assertThat(stacks(log)).isEqualTo(1);
    }

    @Test
    void whatALibrarySaysOfSomebodysWordsIsLeftOut(CapturedOutput log) {
        fail();
        assertThat(log.getAll()).contains("FailureLogTests.fail").doesNotContain("families.example");
    }
}
