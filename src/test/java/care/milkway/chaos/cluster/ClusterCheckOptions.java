package care.milkway.chaos.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What bin/cluster-check was asked for. */
record ClusterCheckOptions(Map<String, String> values) {

    private static final Map<String, String> USUAL = Map.of("--rounds", "18", "--clients", "16", "--seed", "1");

    /** Each takes a command of the operator's, since only she knows how her servers are started. */
    static final List<String> COMMANDS =
            List.of("--restart-worker", "--restart-coordinator", "--crash-coordinator", "--rebalance");

    static ClusterCheckOptions of(List<String> arguments) {
        var values = new HashMap<>(USUAL);
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            values.put(known(arguments.get(i)), arguments.get(i + 1));
        }
        if (arguments.size() % 2 == 1) {
            throw new IllegalArgumentException(known(arguments.getLast()) + " needs a value");
        }
        return new ClusterCheckOptions(values);
    }

    private static String known(String option) {
        if (USUAL.containsKey(option) || COMMANDS.contains(option) || option.equals("--database")) {
            return option;
        }
        throw new IllegalArgumentException(
                "nobody knows " + option + "; there are --database, " + USUAL.keySet() + " and " + COMMANDS);
    }

    Optional<String> database() {
        return Optional.ofNullable(values.get("--database"));
    }

    Optional<String> command(String option) {
        return Optional.ofNullable(values.get(option));
    }

    int number(String option) {
        return Integer.parseInt(values.getOrDefault(option, "0"));
    }
}
