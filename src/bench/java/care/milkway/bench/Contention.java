package care.milkway.bench;

import care.milkway.bench.Report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/** W2: everybody tries to book the same 100 free times in the same order. */
final class Contention {

    /** @param refusal the time of 99 of 100 refusals, in milliseconds */
    private record Race(long doubled, long confirmed, double attempts, double refusal) {}

    /** Each takes under a second once the compiler is done. */
    private static final int WARM_UPS = 30;

    private Contention() {}

    static void measure(Options options, Report report) {
        try (var product = options.data().start();
                var database = product.database()) {
            for (int run = 0; run < (options.runs() > 1 ? WARM_UPS : 1); run++) {
                race(product, database, 64, run % 10);
            }
            for (int clients : new int[] {8, 64}) {
                var races = new ArrayList<Race>();
                for (int run = 0; run < options.runs(); run++) {
                    races.add(race(product, database, clients, run));
                }
                var at = ", " + clients + " clients";
                report.figure("W2", "double-booked resources" + at, "", runs(races, Race::doubled), Target.exactly(0));
                report.figure("W2", "confirmed of 100" + at, "", runs(races, Race::confirmed), Target.exactly(100));
                report.figure("W2", "attempts" + at, "/s", runs(races, Race::attempts));
                var refusal = runs(races, Race::refusal);
                if (clients == 64) {
                    report.figure("W2", "p99 of a refusal" + at, "ms", refusal, Target.under(20, " ms"));
                } else {
                    report.figure("W2", "p99 of a refusal" + at, "ms", refusal);
                }
            }
        }
    }

    private static Runs runs(List<Race> races, ToDoubleFunction<Race> figure) {
        return new Runs(races.stream().mapToDouble(figure).boxed().toList());
    }

    private static Race race(Product product, Database database, int clients, int run) {
        var times = FreeTime.hundred(DataSet.D1.slugs().getFirst(), run);
        var refusals = new ArrayList<long[]>();
        var confirmed = new AtomicInteger();
        try (var _ = new Tidying(database)) {
            var outcome = Clients.together(clients, _ -> {
                var connection = new HttpConnection(product.port());
                return () -> {
                    var attempts = new Times();
                    var refused = new Times();
                    try (connection) {
                        for (var time : times) {
                            attempt(connection, time, attempts, refused, confirmed);
                        }
                    }
                    synchronized (refusals) {
                        refusals.add(refused.all());
                    }
                    return attempts.all();
                };
            });
            long[] sorted =
                    refusals.stream().flatMapToLong(LongStream::of).sorted().toArray();
            long booked = booked(database);
            if (booked != confirmed.get()) {
                throw new IllegalStateException(confirmed + " were told that it is booked, but " + booked + " are");
            }
            return new Race(doubled(database), booked, outcome.perSecond(), Outcome.percentile(sorted, 0.99));
        }
    }

    private static void attempt(
            HttpConnection connection, FreeTime time, Times attempts, Times refused, AtomicInteger confirmed) {
        long began = System.nanoTime();
        var hold = time.hold(connection);
        switch (hold.status()) {
            case 201 -> {
                var answer = time.confirm(connection, hold, UUID.randomUUID().toString());
                if (answer.status() != 201) {
                    throw new IllegalStateException(
                            "a confirmation was answered with " + answer.status() + ": " + answer.text());
                }
                confirmed.incrementAndGet();
            }
            case 409 -> refused.add(System.nanoTime() - began);
            default ->
                throw new IllegalStateException("an attempt was answered with " + hold.status() + ": " + hold.text());
        }
        attempts.add(System.nanoTime() - began);
    }

    private static long booked(Database database) {
        return database.number(
                "select count(*) from scheduling.appointment where held_by <> ? and booked_at is not null",
                Filling.ACTOR);
    }

    /** Read from the appointments themselves, so that a missing claim would show too. */
    private static long doubled(Database database) {
        return database.number("""
                with taken as (
                    select a.clinic_id, a.appointment_id, r.id, tstzrange(a.starts_at, a.ends_at + interval '5 minutes') as during
                    from scheduling.appointment a, unnest(array[a.practitioner_id, a.room_id, a.device_id]) as r (id)
                    where a.held_by <> ? and a.booked_at is not null and a.cancelled_at is null and r.id is not null)
                select count(*)
                from taken one join taken other using (clinic_id, id)
                where one.appointment_id < other.appointment_id and one.during && other.during""", Filling.ACTOR);
    }
}
