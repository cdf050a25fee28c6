package care.milkway.bench;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a JMH benchmark in a process of its own, with one thread. */
final class InProcess {

    /** @param bytes allocated by each operation */
    record Measured(Runs perSecond, Runs bytes) {}

    private InProcess() {}

    static Measured run(String benchmark, Options options) {
        var settings = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(Math.max(1, options.seconds() / 3)))
                .measurementIterations(options.runs())
                .measurementTime(TimeValue.seconds(options.seconds()))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            var result = new Runner(settings).runSingle();
            return new Measured(
                    runs(result.getPrimaryResult()),
                    runs(result.getSecondaryResults().get("gc.alloc.rate.norm")));
        } catch (RunnerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Runs runs(Result<?> result) {
        var statistics = result.getStatistics();
        var values = new ArrayList<Double>();
        statistics.getRawData().forEachRemaining(entry -> {
            for (long i = 0; i < entry.getValue(); i++) {
                values.add(entry.getKey());
            }
        });
        return new Runs(values);
    }
}
