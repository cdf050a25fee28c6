package care.milkway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the workloads it is told and prints one table. */
final class Bench {

    /** Where data sets, logs and results are kept. */
    static final Path FOLDER = Path.of("target", "bench");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        var options = options(arguments);
        var report = new Report(options, Machine.now());
        for (var workload : options.workloads()) {
            say(workload + " ...");
            try {
                workload.measure(options, report);
            } catch (RuntimeException failure) {
                failure.printStackTrace();
                report.notMeasured(workload.name(), "all of it", "it failed: " + failure.getMessage());
            }
        }
        System.out.println("\n" + report.text());
        Files.writeString(FOLDER.resolve("results.md"), report.text());
        System.exit(report.failed() ? 1 : 0);
    }

    private static Options options(String... arguments) {
        try {
            return Options.of(arguments);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            throw unknown;
        }
    }

    static void say(String line) {
        System.out.println("  " + line);
    }
}
