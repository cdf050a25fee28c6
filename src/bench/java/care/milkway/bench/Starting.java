package care.milkway.bench;

import care.milkway.bench.Report.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/** W6: start on an existing database, and memory. */
final class Starting {

    private Starting() {}

    static void measure(Options options, Report report) {
        var data = options.data().prepared();
        var requests = AvailabilityLoad.easy(options.data());
        var start = new ArrayList<Double>();
        var work = new ArrayList<Double>();
        var idle = new ArrayList<Double>();
        var busy = new ArrayList<Double>();
        var databaseIdle = new ArrayList<Double>();
        var databaseBusy = new ArrayList<Double>();
        for (int run = 0; run < options.runs(); run++) {
            try (var product = Product.start(data, Map.of())) {
                start.add(product.startTime().toMillis() / 1000.0);
                work.add(product.startWork().toMillis() / 1000.0);
                Product.pause(Duration.ofSeconds(options.seconds()));
                idle.add(product.residentMebibytes());
                databaseIdle.add(product.databaseMebibytes());
                options.load().run(product.port(), requests, 8, options.seconds());
                busy.add(product.residentMebibytes());
                databaseBusy.add(product.databaseMebibytes());
            }
        }
        report.figure("W6", "start of bin/run to the first 200", "s", new Runs(start), Target.under(5, " s"));
        report.figure("W6", "processor time of the start", "s", new Runs(work));
        report.figure("W6", "resident memory, idle", "MiB", new Runs(idle), Target.under(400, " MiB"));
        report.figure("W6", "resident memory after W1", "MiB", new Runs(busy), Target.under(400, " MiB"));
        report.figure("W6", "PostgreSQL beside it, idle", "MiB", new Runs(databaseIdle));
        report.figure("W6", "PostgreSQL beside it after W1", "MiB", new Runs(databaseBusy));
    }
}
