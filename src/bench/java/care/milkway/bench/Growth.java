package care.milkway.bench;

import care.milkway.bench.Report.Against;
import care.milkway.bench.Report.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** W5: availability and booking while the database grows. */
final class Growth {

    private record Sizes(Runs p50, Runs bookings) {}

    private Growth() {}

    static void measure(Options options, Report report) {
        Map<DataSet, Sizes> sizes = new EnumMap<>(DataSet.class);
        for (var data : DataSet.values()) {
            if (data.compareTo(options.largest()) <= 0) {
                sizes.put(data, measure(options, data));
            } else {
                report.notMeasured("W5", data.name(), "left out by --data");
            }
        }
        var small = sizes.get(DataSet.D1);
        if (small == null) {
            throw new IllegalStateException("growth is compared with D1");
        }
        sizes.forEach((data, size) -> {
            report.figure(
                    "W5",
                    "p50 of availability, 1 connection, " + data,
                    "ms",
                    size.p50(),
                    new Against("D1", small.p50().median()),
                    Target.ratioMost(1.5));
            report.figure(
                    "W5",
                    "confirmed bookings, 8 clients, " + data,
                    "/s",
                    size.bookings(),
                    new Against("D1", small.bookings().median()));
        });
    }

    private static Sizes measure(Options options, DataSet data) {
        try (var product = data.start();
                var database = product.database()) {
            var requests = AvailabilityLoad.easy(data);
            AvailabilityLoad.check(product, requests);
            AvailabilityLoad.warmUp(product, options, requests);
            var p50 = Runs.of(options.runs(), () -> options.load()
                    .run(product.port(), requests, 1, options.seconds())
                    .p50());
            var times = FreeTime.all(data.slugs(), 200_000);
            options.untilSteady(() -> BookingLoad.run(product, database, times, 8, options.seconds())
                    .perSecond());
            var bookings = new ArrayList<Double>();
            for (int run = 0; run < options.runs(); run++) {
                bookings.add(BookingLoad.run(product, database, times, 8, options.seconds())
                        .perSecond());
            }
            return new Sizes(p50, new Runs(bookings));
        }
    }
}
