package care.milkway.bench;

import care.milkway.bench.Report.Against;
import care.milkway.bench.Report.Target;
import care.milkway.bench.Requests.Request;
import care.milkway.testing.MeasuredClinic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** W1: the soonest 10 starts in a window of 7 days that begins 0 to 50 days ahead. */
final class AvailabilityLoad {

    /** HAPI FHIR's best run, free slots of 20 schedules, 8 connections. */
    private static final Against BETTER_PEER = new Against("HAPI FHIR's 109/s", 109);

    private static final int LATEST = 50;
    private static final int LIMIT = 10;

    private AvailabilityLoad() {}

    static void measure(Options options, Report report) {
        try (var product = options.data().start()) {
            var easy = easy(options.data());
            var hard = hard();
            check(product, easy);
            check(product, hard);
            warmUp(product, options, easy);
            warmUp(product, options, hard);
            measure(options, report, product, easy, hard);
        }
        var alone = InProcess.run("AvailabilityBenchmark.soonest", options);
        report.figure("W1", "the computation alone, 1 thread", "/s", alone.perSecond());
        report.figure("W1", "allocated by it", "B", alone.bytes());
    }

    private static void measure(Options options, Report report, Product product, Requests easy, Requests hard) {
        for (int connections : new int[] {1, 8}) {
            var easyRuns = new ArrayList<Outcome>();
            var hardRuns = new ArrayList<Outcome>();
            for (int run = 0; run < options.runs(); run++) {
                easyRuns.add(options.load().run(product.port(), easy, connections, options.seconds()));
                hardRuns.add(options.load().run(product.port(), hard, connections, options.seconds()));
            }
            var at = ", " + connections + (connections == 1 ? " connection" : " connections");
            var rate = runs(easyRuns.stream().map(Outcome::perSecond));
            var p50 = runs(easyRuns.stream().map(Outcome::p50));
            if (connections == 1) {
                report.figure("W1", "availability" + at, "/s", rate);
                report.figure("W1", "p50" + at, "ms", p50, Target.under(0.5, " ms"));
            } else {
                report.figure("W1", "availability" + at, "/s", rate, BETTER_PEER, Target.ratioLeast(100));
                report.figure("W1", "p50" + at, "ms", p50);
            }
            report.figure("W1", "p99" + at, "ms", runs(easyRuns.stream().map(Outcome::p99)));
            report.figure("W1", "hard" + at, "/s", runs(hardRuns.stream().map(Outcome::perSecond)));
            report.figure(
                    "W1",
                    "p50 of hard" + at,
                    "ms",
                    runs(hardRuns.stream().map(Outcome::p50)),
                    new Against("easy", p50.median()),
                    Target.ratioMost(1.2));
        }
    }

    /** A user's server has been running for a while. */
    static void warmUp(Product product, Options options, Requests requests) {
        options.untilSteady(() -> options.load()
                .run(product.port(), requests, 8, options.seconds())
                .perSecond());
    }

    static Runs runs(Stream<Double> values) {
        return new Runs(values.toList());
    }

    /** The same windows in each clinic. */
    static Requests easy(DataSet data) {
        return new Requests(data.slugs().stream()
                .flatMap(slug -> windows().map(from -> request(slug, from)))
                .toList());
    }

    /** Of the hard clinics, for each window the one in which only the last afternoon of that window is free. */
    static Requests hard() {
        return new Requests(windows()
                .map(from -> request(DataSet.hardSlug(lastWorkingDay(from)), from))
                .toList());
    }

    private static Stream<LocalDate> windows() {
        return IntStream.rangeClosed(0, LATEST).mapToObj(DataSet.today()::plusDays);
    }

    private static DayOfWeek lastWorkingDay(LocalDate from) {
        return Stream.iterate(from.plusDays(6), day -> day.minusDays(1))
                .map(LocalDate::getDayOfWeek)
                .filter(MeasuredClinic::works)
                .findFirst()
                .orElseThrow();
    }

    private static Request request(String slug, LocalDate from) {
        return Request.get("/api/clinics/" + slug + "/availability?service=" + MeasuredClinic.SERVICE + "&from=" + from
                + "&days=7&limit=" + LIMIT);
    }

    /** A fast wrong answer is no answer: every request is looked at once. */
    static void check(Product product, Requests requests) {
        try (var connection = new HttpConnection(product.port())) {
            for (var request : requests.all()) {
                var answer = request.send(connection);
                var times = times(answer.text());
                if (answer.status() != 200 || times.size() != LIMIT) {
                    throw new IllegalStateException(
                            request.path() + " answers " + answer.status() + " with " + times.size() + " times");
                }
                boolean hard = request.path().contains("bench-hard");
                if (hard && times.stream().anyMatch(time -> !isInLastAfternoon(time, request.path()))) {
                    throw new IllegalStateException(request.path() + " offers a time before its last afternoon");
                }
            }
        }
    }

    private static List<String> times(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .path("times")
                .valueStream()
                .map(each -> each.path("start").stringValue())
                .toList();
    }

    private static boolean isInLastAfternoon(String time, String path) {
        var day = LocalDate.parse(time.substring(0, 10)).getDayOfWeek();
        return path.contains(DataSet.hardSlug(day) + "/")
                && time.substring(11, 16).compareTo("13:30") >= 0;
    }
}
