package care.milkway.chaos.cluster;

import care.milkway.chaos.KnownBooking;
import care.milkway.chaos.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes until the other program shows what was done at the first one: each kind of change, several times. */
final class SeenByTheOther {

    private static final Duration MOST = Duration.ofMillis(500);
    private static final int TIMES = 6;

    private final CheckedNodes nodes;

    SeenByTheOther(CheckedNodes nodes) {
        this.nodes = nodes;
    }

    private final class Kind {

        private final String name;
        private final List<String> wrong = new ArrayList<>();
        private Duration longest = Duration.ZERO;
        private int seen;

        Kind(String name) {
            this.name = name;
        }

        /** Waits until the other program offers it, or no longer does. */
        void isSeen(OneTime time, boolean offered) {
            isSeen(time, offered, Instant.now());
        }

        void isSeen(OneTime time, boolean offered, Instant since) {
            while (time.isOffered(nodes.other()) != offered) {
                if (Duration.between(since, Instant.now()).compareTo(MOST.multipliedBy(10)) > 0) {
                    wrong.add(
                            time.start() + " is " + (offered ? "not " : "") + "offered after " + MOST.multipliedBy(10));
                    return;
                }
            }
            var took = Duration.between(since, Instant.now());
            longest = took.compareTo(longest) > 0 ? took : longest;
            seen++;
            if (took.compareTo(MOST) > 0) {
                wrong.add(String.format(Locale.ROOT, "seen after %d ms", took.toMillis()));
            }
        }

        CheckLine line() {
            return new CheckLine(
                    "the other program sees a " + name,
                    String.format(Locale.ROOT, "%d times, at most after %d ms", seen, longest.toMillis()),
                    wrong);
        }
    }

    List<CheckLine> lines() {
        var hold = new Kind("hold");
        var release = new Kind("release");
        var move = new Kind("move");
        var cancellation = new Kind("cancellation");
        var booking = new Kind("booking outlasting its hold");
        var expiry = new Kind("hold that ran out");
        for (int number = 0; number < TIMES; number++) {
            var clinic =
                    nodes.clinics().slugs().get(number % nodes.clinics().slugs().size());
            var times = OneTime.offered(nodes.one(), clinic, 30 + number);
            var first = times.getFirst();
            var last = times.getLast();
            var given = held(first);
            hold.isSeen(first, false);
            first.release(nodes.one(), given);
            release.isSeen(first, true);
            var booked = booked(first);
            booked.move(nodes.one(), place(last));
            move.isSeen(first, true);
            move.isSeen(last, false);
            booked.cancel(nodes.one());
            cancellation.isSeen(last, true);
        }
        untilHoldsRunOut(booking, expiry);
        return List.of(hold.line(), release.line(), move.line(), cancellation.line(), booking.line(), expiry.line());
    }

    /** One is booked while it is held, the other is not: when the time of both is over, only one of them is free. */
    private void untilHoldsRunOut(Kind booking, Kind expiry) {
        for (var clinic : nodes.clinics().slugs()) {
            var times = OneTime.offered(nodes.one(), clinic, 40);
            var kept = times.getFirst();
            var left = times.getLast();
            booked(kept);
            var answer = left.hold(nodes.one());
            expiry.isSeen(left, false);
            var end = Instant.parse(answer.json().path("expiresAt").asString());
            Patience.during(Duration.between(Instant.now(), end));
            expiry.isSeen(left, true, end);
            booking.isSeen(kept, false);
        }
    }

    private UUID held(OneTime time) {
        return UUID.fromString(time.hold(nodes.one()).json().path("id").asString());
    }

    private KnownBooking booked(OneTime time) {
        var id = held(time);
        var booking = new KnownBooking(time.clinic(), id, "parent-" + id + "@families.example");
        booking.confirm(nodes.one());
        return booking;
    }

    private static tools.jackson.databind.JsonNode place(OneTime time) {
        return JsonMapper.shared()
                .readTree("{\"start\": \"%s\", \"practitioner\": {\"id\": \"%s\"}}"
                        .formatted(time.start(), time.practitioner()));
    }
}
