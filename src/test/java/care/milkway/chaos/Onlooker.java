package care.milkway.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody with a browser who looks at the same few things all the time, and notes what she sees and how long it takes. */
final class Onlooker implements AutoCloseable {

    static final String CLINIC_PAGE = "the clinic's page";
    static final String RESULT_PAGE = "a result that the database has";
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** What she looks at, by name. Nobody has this check: answered by the database, with 404. */
    private static final Map<String, String> PATHS = new LinkedHashMap<>(Map.of(
            CLINIC_PAGE, "/en/" + BookingStorm.CLINIC,
            RESULT_PAGE, "/api/clinics/" + BookingStorm.CLINIC + "/duct-checks/" + new UUID(7, 7)));

    /** One look. */
    record Sight(String what, int status, String sentence, Duration after) {}

    private final Caller caller;
    private final List<Sight> sights = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().unstarted(this::watch);

    Onlooker(int port) {
        caller = new Caller(port);
        thread.start();
    }

    private void watch() {
        try {
            do {
                PATHS.forEach((what, path) -> note(what, caller.get(path)));
            } while (!over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    synchronized void note(String what, Caller.Answer answer) {
        sights.add(new Sight(what, answer.status(), answer.sentence(), answer.after()));
    }

    /** Whether the last look at everything found somebody who answers. */
    synchronized boolean seesAllWell() {
        return sights.size() >= PATHS.size()
                && sights.subList(sights.size() - PATHS.size(), sights.size()).stream()
                        .allMatch(sight -> sight.status() != 0 && sight.status() < 500);
    }

    synchronized List<Sight> sights() {
        return List.copyOf(sights);
    }

    /** Looks whose status is none of these. */
    List<Sight> otherThan(Set<Integer> statuses) {
        return sights().stream()
                .filter(sight -> !statuses.contains(sight.status()))
                .toList();
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        caller.close();
    }
}
