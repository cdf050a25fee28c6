package care.milkway.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of taking something away from a running Milkway and giving it back.
 *
 * @param sights what people saw while it was gone
 * @param back from the moment it was there again until everything answered
 * @param notes what else there is to tell
 * @param wrong sentences about what must never be
 */
record Outage(String name, List<Onlooker.Sight> sights, Duration back, List<String> notes, List<String> wrong) {

    String report() {
        return "## " + name + "\n\n" + SightTable.of(sights)
                + String.format(Locale.ROOT, "%nAll answered again %.1f s after it was over.%n", back.toMillis() / 1e3)
                + String.join("", notes.stream().map(note -> "- " + note + "\n").toList())
                + (wrong.isEmpty() ? "Nothing was wrong.\n" : "WRONG: " + String.join("\nWRONG: ", wrong) + "\n");
    }
}
