package care.milkway.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.Allocation;
import org.junit.jupiter.api.Test;

/** What a search costs must not creep up. */
class AvailabilityCostTests {

    /** In bytes. It was 380,000 at first and is 59,104 now; lower it with every improvement. */
    private static final long CEILING = 60_000;

    private final MeasuredWeek week = MeasuredWeek.halfBooked();

    @Test
    void theMeasuredWeekHasTenTimes() {
        assertThat(week.soonest().times()).hasSize(10);
    }

    @Test
    void aSearchAllocatesLittle() {
        assertThat(Allocation.bytes(week::soonest)).isLessThanOrEqualTo(CEILING);
    }
}
