package care.milkway.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mail server that takes the connection and never says a word. */
final class HangingMail {

    private static final Duration STOP = Duration.ofSeconds(5);

    private HangingMail() {}

    static Outage observe(int bookings, Duration slack, long seed) {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> accept(silent));
            return observe(silent.getLocalPort(), bookings, slack, seed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void accept(ServerSocket silent) {
        var kept = new ArrayList<Socket>();
        try {
            while (true) {
                kept.add(silent.accept());
            }
        } catch (IOException itIsOver) {
            kept.forEach(HangingMail::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Nobody is there any more.
        }
    }

    private static Outage observe(int port, int bookings, Duration slack, long seed) {
        var premises = new Premises(Optional.empty()).mailAt(port);
        try (var day = new ClinicDay(premises, seed);
                var mail = new CountingMailServer()) {
            var wrong = new ArrayList<String>();
            final List<Onlooker.Sight> sights;
            final Duration took;
            try (var onlooker = new Onlooker(premises.port())) {
                took = day.book(bookings);
                onlooker.note("the outbox", day.caller().get("/en/outbox"));
                sights = onlooker.sights();
            }
            day.caller().statuses().keySet().stream()
                    .filter(status -> status == 0 || status >= 500)
                    .forEach(status -> wrong.add("somebody was answered " + status));
            sights.stream()
                    .filter(sight -> !Set.of(200, 404).contains(sight.status()))
                    .forEach(sight -> wrong.add(sight.toString()));
            var waiting = SentMessages.notSent(premises.database());
            if (waiting == 0) {
                wrong.add("no message waits, and none can have gone out");
            }
            var stopped = day.program().stop();
            if (stopped.compareTo(STOP.plus(slack)) > 0) {
                wrong.add("stopping took " + stopped.toMillis() + " ms");
            }
            var began = System.nanoTime();
            var stop = Instant.now();
            premises.mailAt(mail.port());
            day.startAgain();
            var told = Patience.until(() -> {
                SentMessages.moveTime(premises.database(), stop);
                return SentMessages.waiting(premises.database()) == 0;
            });
            if (!told) {
                wrong.add("a mail server that works does not get what waited");
            }
            wrong.addAll(SentMessages.in(premises.database(), mail).wrong());
            wrong.addAll(day.wrong());
            var notes = List.of(
                    day.acknowledged() + " bookings in " + took.toMillis() + " ms, while no e-mail went out",
                    waiting + " messages wait in the outbox",
                    "stopping took " + stopped.toMillis() + " ms");
            return new Outage(
                    "The mail server takes connections and never answers",
                    sights,
                    Duration.ofNanos(System.nanoTime() - began),
                    notes,
                    wrong);
        }
    }
}
