package care.milkway.bench;

import care.milkway.bench.Report.Against;
import care.milkway.bench.Report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** W3: hold, then confirm, of distinct free times; and the limit L1 at the same concurrency. */
final class BookingLoad {

    private static final int MOST_TIMES = 200_000;

    private BookingLoad() {}

    static void measure(Options options, Report report) {
        try (var product = options.data().start();
                var database = product.database()) {
            var times = FreeTime.all(options.data().slugs(), MOST_TIMES);
            options.untilSteady(
                    () -> run(product, database, times, 8, options.seconds()).perSecond());
            for (int clients : new int[] {1, 8, 32}) {
                var limits = new ArrayList<Double>();
                var least = new ArrayList<Double>();
                var outcomes = new ArrayList<Outcome>();
                for (int run = 0; run < options.runs(); run++) {
                    limits.add(InsertLimit.run(database, clients, options.seconds()));
                    BookingLimit.run(product, database, clients, options.seconds())
                            .ifPresent(least::add);
                    outcomes.add(run(product, database, times, clients, options.seconds()));
                }
                var at = ", " + clients + (clients == 1 ? " client" : " clients");
                var limit = new Runs(limits);
                report.figure("L1", "inserts under three exclusion constraints" + at, "/s", limit);
                report.figure(
                        "W3",
                        "confirmed bookings" + at,
                        "/s",
                        AvailabilityLoad.runs(outcomes.stream().map(Outcome::perSecond)),
                        new Against("L1", limit.median()),
                        Target.ratioLeast(0.14));
                if (least.isEmpty()) {
                    report.notMeasured("L3", "the least SQL of a booking" + at, "pgbench is not installed");
                } else {
                    var leastSql = new Runs(least);
                    report.figure("L3", "the least SQL of a booking, from pgbench" + at, "/s", leastSql);
                    report.figure(
                            "W3",
                            "the same bookings against that" + at,
                            "/s",
                            AvailabilityLoad.runs(outcomes.stream().map(Outcome::perSecond)),
                            new Against("L3", leastSql.median()),
                            Target.ratioLeast(0.5));
                }
                report.figure(
                        "W3",
                        "p99 of hold and confirmation" + at,
                        "ms",
                        AvailabilityLoad.runs(outcomes.stream().map(Outcome::p99)));
            }
        }
    }

    /** Books until the time is over or all are booked, and takes the bookings away again. */
    static Outcome run(Product product, Database database, List<FreeTime> times, int clients, int seconds) {
        var next = new AtomicInteger();
        try (var tidying = new Tidying(database)) {
            var before = product.work();
            var outcome = Clients.together(clients, _ -> {
                var connection = new HttpConnection(product.port());
                return () -> {
                    try (connection) {
                        return bookings(connection, times, next, System.nanoTime() + seconds * 1_000_000_000L);
                    }
                };
            });
            Bench.say("%d e-mails were still to be written".formatted(tidying.waiting()));
            tidying.await();
            Bench.say("a booking took %.2f ms of processor, its e-mail included"
                    .formatted((product.work() - before) / (outcome.perSecond() * seconds)));
            return outcome;
        }
    }

    private static long[] bookings(HttpConnection connection, List<FreeTime> times, AtomicInteger next, long end) {
        var taken = new Times();
        for (long now = System.nanoTime(); now < end; ) {
            int number = next.getAndIncrement();
            if (number >= times.size()) {
                break;
            }
            book(connection, times.get(number));
            long later = System.nanoTime();
            taken.add(later - now);
            now = later;
        }
        return taken.all();
    }

    private static void book(HttpConnection connection, FreeTime time) {
        var hold = time.hold(connection);
        if (hold.status() != 201) {
            throw new IllegalStateException(
                    time + " is free, but holding it brought " + hold.status() + ": " + hold.text());
        }
        var confirmation = time.confirm(connection, hold, UUID.randomUUID().toString());
        if (confirmation.status() != 201) {
            throw new IllegalStateException(
                    "confirming " + time + " brought " + confirmation.status() + ": " + confirmation.text());
        }
    }
}
