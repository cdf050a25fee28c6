package care.milkway.scheduling.availability;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The computation of W1 alone: a week of the measured clinic whose busy times are already read. */
@State(Scope.Benchmark)
public class AvailabilityBenchmark {

    private final MeasuredWeek week = MeasuredWeek.halfBooked();

    @Benchmark
    public Offers soonest() {
        return week.soonest();
    }
}
