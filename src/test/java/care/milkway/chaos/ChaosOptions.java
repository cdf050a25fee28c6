package care.milkway.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What bin/chaos was asked for.
 *
 * @param modes none named: all of them
 * @param seconds how long something is gone
 */
record ChaosOptions(List<String> modes, int rounds, Duration seconds, int requests, long seed) {

    static final List<String> MODES = List.of("kills", "database-gone", "full-disk", "hanging-smtp", "fuzz");

    static ChaosOptions of(List<String> arguments) {
        var modes = new ArrayList<String>();
        var values = new HashMap<>(Map.of("--rounds", "10", "--seconds", "30", "--requests", "20000", "--seed", "1"));
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (MODES.contains(argument)) {
                modes.add(argument);
            } else if (values.containsKey(argument) && i + 1 < arguments.size()) {
                i++;
                values.put(argument, arguments.get(i));
            } else {
                throw new IllegalArgumentException(
                        "nobody knows " + argument + "; there are " + MODES + " and " + values.keySet());
            }
        }
        return new ChaosOptions(
                modes.isEmpty() ? MODES : List.copyOf(modes),
                Integer.parseInt(values.getOrDefault("--rounds", "")),
                Duration.ofSeconds(Long.parseLong(values.getOrDefault("--seconds", ""))),
                Integer.parseInt(values.getOrDefault("--requests", "")),
                Long.parseLong(values.getOrDefault("--seed", "")));
    }
}
