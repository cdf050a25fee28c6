package care.milkway.chaos.cluster;

import care.milkway.chaos.BookingStorm;
import care.milkway.chaos.KnownBooking;
import care.milkway.chaos.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.Stream;

/** Runs an operator's command while parents book in every clinic, and says what came of it. */
final class Disturbance {

    private static final int PARENTS = 2;
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final CheckedNodes nodes;
    private final long seed;
    private final Queue<KnownBooking> bookings = BookingStorm.nothingYet();

    Disturbance(CheckedNodes nodes, long seed) {
        this.nodes = nodes;
        this.seed = seed;
    }

    /** What the parents of all storms know. */
    Queue<KnownBooking> bookings() {
        return bookings;
    }

    /**
     * A storm with the command in the middle of it.
     *
     * @param mayFail whether somebody may be told that something does not work for the moment
     */
    CheckLine line(String what, List<String> command, boolean mayFail) {
        var before = acknowledged();
        var wrong = new ArrayList<String>();
        Stream.of(nodes.one(), nodes.other())
                .forEach(caller -> caller.statuses().clear());
        var storms = nodes.clinics().slugs().stream()
                .flatMap(clinic -> Stream.of(nodes.one(), nodes.other())
                        .map(caller -> new BookingStorm(caller, clinic, bookings, PARENTS, seed + clinic.hashCode())))
                .toList();
        Patience.during(BEFORE);
        var began = System.nanoTime();
        run(command, wrong);
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (!Patience.until(this::allWell)) {
            wrong.add("it does not answer again");
        }
        var back = Duration.ofNanos(System.nanoTime() - began);
        Patience.during(AFTER);
        storms.forEach(BookingStorm::stop);
        var failures = failures();
        if (!mayFail && failures > 0) {
            wrong.add(failures + " answers were failures");
        }
        return new CheckLine(
                what,
                String.format(
                        Locale.ROOT,
                        "%d bookings meanwhile; the command took %.1f s, all answered after %.1f s; %d answers were failures",
                        acknowledged() - before,
                        took.toMillis() / 1e3,
                        back.toMillis() / 1e3,
                        failures),
                wrong);
    }

    private static void run(List<String> command, List<String> wrong) {
        if (command.isEmpty()) {
            return;
        }
        try {
            var status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                wrong.add("the command ended with status " + status);
            }
        } catch (IOException | InterruptedException failure) {
            wrong.add("the command can't be run: " + failure.getMessage());
        }
    }

    private boolean allWell() {
        return nodes.clinics().slugs().stream().allMatch(clinic -> Stream.of(nodes.one(), nodes.other())
                .allMatch(caller -> !OneTime.offered(caller, clinic, 50).isEmpty()));
    }

    private long failures() {
        return Stream.of(nodes.one(), nodes.other())
                .flatMap(caller -> caller.statuses().entrySet().stream())
                .filter(each -> each.getKey() == 0 || each.getKey() >= 500)
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    int acknowledged() {
        return (int) bookings.stream()
                .filter(each -> each.acknowledged().isPresent())
                .count();
    }
}
