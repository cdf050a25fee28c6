package care.milkway.chaos.cluster;

import java.util.List;

/**
 * A line of the table.
 *
 * @param what was tried
 * @param seen what came of it
 * @param wrong what must never be
 */
record CheckLine(String what, String seen, List<String> wrong) {

    static final String HEAD = "| what | seen | wrong |\n|---|---|---|";

    static CheckLine notAsked(String what) {
        return new CheckLine(what, "not asked", List.of());
    }

    String text() {
        return "| " + what + " | " + seen + " | " + (wrong.isEmpty() ? "nothing" : String.join("; ", wrong)) + " |";
    }
}
