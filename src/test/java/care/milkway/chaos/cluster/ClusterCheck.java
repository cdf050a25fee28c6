package care.milkway.chaos.cluster;

import java.util.List;

/**
 * Tries on a given database, a cluster or not, what has to hold on every one, prints a table, and ends with status 1 if
 * anything is wrong. It describes clinics of its own and leaves them there.
 */
public final class ClusterCheck {

    private final ClusterCheckOptions options;
    private final CheckedNodes nodes;
    private final Disturbance storms;
    private boolean wrong;

    private ClusterCheck(ClusterCheckOptions options, CheckedNodes nodes) {
        this.options = options;
        this.nodes = nodes;
        this.storms = new Disturbance(nodes, options.number("--seed"));
    }

    public static void main(String[] arguments) {
        var options = ClusterCheckOptions.of(List.of(arguments));
        var run = Long.toString(System.currentTimeMillis() / 1000, 36);
        try (var nodes = new CheckedNodes(options.database(), CheckedClinics.of(run))) {
            var check = new ClusterCheck(options, nodes);
            check.run();
            System.exit(check.wrong ? 1 : 0);
        } catch (RuntimeException broken) {
            say("The check itself broke off: " + broken);
            System.exit(2);
        }
    }

    private void run() {
        say(CheckLine.HEAD);
        say(new Journey(nodes).line());
        say(new Race(nodes, options.number("--clients")).line(options.number("--rounds")));
        new SeenByTheOther(nodes).lines().forEach(this::say);
        say(storms.line("a storm of bookings", List.of(), false));
        disturbed("--restart-worker", "a restart of a worker under load", true);
        disturbed("--restart-coordinator", "a restart of the coordinator under load", true);
        disturbed("--crash-coordinator", "a crash of the coordinator under load", true);
        disturbed("--rebalance", "a rebalance under load", false);
        var rows = new CheckedRows(nodes, storms.bookings());
        say(rows.letters());
        say(rows.invariants());
        say(new CheckLine(
                "what the programs did not expect",
                nodes.unexpected().size() + " lines in their logs",
                nodes.unexpected()));
    }

    private void disturbed(String option, String what, boolean mayFail) {
        say(options.command(option)
                .map(command -> storms.line(what, List.of("sh", "-c", command), mayFail))
                .orElse(CheckLine.notAsked(what)));
    }

    private void say(CheckLine line) {
        wrong |= !line.wrong().isEmpty();
        say(line.text());
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
