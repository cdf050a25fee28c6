package care.milkway.bench;

import care.milkway.bench.Report.Target;
import care.milkway.bench.Requests.Request;
import java.util.List;

/** W7: evaluations of the duct check in process, and over the API. */
final class DuctCheckLoad {

    private DuctCheckLoad() {}

    static void measure(Options options, Report report) {
        var inProcess = InProcess.run("DuctCheckBenchmark.evaluate", options);
        report.figure(
                "W7", "evaluations in process, 1 thread", "/s", inProcess.perSecond(), Target.least(1_000_000, "/s"));
        report.figure("W7", "allocated by an evaluation", "B", inProcess.bytes());
        evaluations(options, report);
    }

    private static void evaluations(Options options, Report report) {
        var evaluation =
                Request.post("/api/duct-check-evaluations", "{\"answers\":" + PageLoad.ANSWERS + ",\"policy\":{}}");
        try (var product = options.data().start();
                var connection = new HttpConnection(product.port())) {
            var answer = evaluation.send(connection);
            if (answer.status() != 200) {
                report.notMeasured("W7", "POST /api/duct-check-evaluations", "it answers " + answer.status());
                return;
            }
            var requests = new Requests(List.of(evaluation));
            AvailabilityLoad.warmUp(product, options, requests);
            report.figure(
                    "W7",
                    "POST /api/duct-check-evaluations, 8 connections",
                    "/s",
                    Runs.of(options.runs(), () -> options.load()
                            .run(product.port(), requests, 8, options.seconds())
                            .perSecond()));
        }
    }
}
