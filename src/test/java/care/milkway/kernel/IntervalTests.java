package care.milkway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A half-open span: where one ends, the next begins. */
class IntervalTests {

    private static final Instant TEN = Instant.parse("2026-11-30T15:00:00Z");
    private static final Interval HALF_HOUR = Interval.of(TEN, Duration.ofMinutes(30));

    @Test
    void itIsNeverEmptyOrBackwards() {
        assertThatThrownBy(() -> new Interval(TEN, TEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(TEN, TEN.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.of(TEN, Duration.ofMinutes(-5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayHasTheHoursThatItsClockHas() {
        var toronto = ZoneId.of("America/Toronto");
        assertThat(Interval.ofDay(LocalDate.parse("2026-03-08"), toronto).length())
                .isEqualTo(Duration.ofHours(23));
        assertThat(Interval.ofDay(LocalDate.parse("2026-11-01"), toronto).length())
                .isEqualTo(Duration.ofHours(25));
        assertThat(Interval.ofDays(LocalDate.parse("2026-10-26"), 7, toronto).length())
                .isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    @Test
    void neighboursTouchWithoutOverlapping() {
        var next = Interval.of(HALF_HOUR.end(), Duration.ofMinutes(30));
        assertThat(HALF_HOUR.overlaps(next)).isFalse();
        assertThat(next.overlaps(HALF_HOUR)).isFalse();
        assertThat(HALF_HOUR.overlaps(new Interval(next.start().minusNanos(1), next.end())))
                .isTrue();
        assertThat(HALF_HOUR.overlaps(HALF_HOUR)).isTrue();
    }

    @Test
    void oneContainsAnotherUpToItsEdges() {
        assertThat(HALF_HOUR.contains(HALF_HOUR)).isTrue();
        assertThat(HALF_HOUR.contains(Interval.of(TEN, Duration.ofMinutes(10)))).isTrue();
        assertThat(HALF_HOUR.contains(HALF_HOUR.widened(Duration.ZERO, Duration.ofNanos(1))))
                .isFalse();
        assertThat(HALF_HOUR.contains(HALF_HOUR.widened(Duration.ofNanos(1), Duration.ZERO)))
                .isFalse();
    }

    @Test
    void buffersWidenItAndAreNeverNegative() {
        var wide = HALF_HOUR.widened(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(wide).isEqualTo(new Interval(TEN.minusSeconds(300), TEN.plusSeconds(2400)));
        assertThat(wide.length()).isEqualTo(Duration.ofMinutes(45));
        assertThatThrownBy(() -> HALF_HOUR.widened(Duration.ofMinutes(-1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HALF_HOUR.widened(Duration.ZERO, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
