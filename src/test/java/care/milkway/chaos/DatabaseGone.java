package care.milkway.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The database takes everything and answers nothing for a while, as behind a broken network or a frozen disk. */
final class DatabaseGone {

    /** What a person may have to wait for an answer. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private DatabaseGone() {}

    /** @param slack what a busy machine may add to the limit */
    static Outage observe(Duration length, Duration slack, long seed) {
        try (var day = ClinicDay.usual(seed)) {
            day.book(10);
            var parent = day.parent();
            var wrong = new ArrayList<String>();
            final List<Onlooker.Sight> sights;
            final long over;
            try (var onlooker = new Onlooker(day.premises().port())) {
                Patience.until(onlooker::seesAllWell);
                signal("-STOP", day.premises());
                var end = System.nanoTime() + length.toNanos();
                while (System.nanoTime() < end) {
                    parent.tryEverything(onlooker);
                }
                sights = onlooker.sights();
                over = System.nanoTime();
                signal("-CONT", day.premises());
                if (!Patience.until(onlooker::seesAllWell)) {
                    wrong.add("it does not heal alone");
                }
            }
            var back = Duration.ofNanos(System.nanoTime() - over);
            judge(sights, LIMIT.plus(slack), wrong);
            day.book(5);
            wrong.addAll(day.wrong());
            return new Outage(
                    "The database does not answer for " + length.toSeconds() + " s", sights, back, List.of(), wrong);
        }
    }

    private static void judge(List<Onlooker.Sight> sights, Duration limit, List<String> wrong) {
        for (var sight : sights) {
            var fine = sight.what().equals(Onlooker.CLINIC_PAGE)
                    ? sight.status() == 200
                    : Set.of(200, 201, 404, 503).contains(sight.status());
            var silent = sight.status() >= 400 && sight.sentence().isEmpty();
            if (!fine || silent || sight.after().compareTo(limit) > 0) {
                wrong.add(sight.toString());
            }
        }
    }

    private static void signal(String signal, Premises premises) {
        var command = new ArrayList<>(List.of("kill", signal));
        premises.servers().forEach(each -> command.add(String.valueOf(each.pid())));
        try {
            new ProcessBuilder(command).start().onExit().join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
