package care.milkway.chaos;

import care.milkway.chaos.Onlooker.Sight;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What people saw, as a table in Markdown: each thing with each answer once, how often, and the longest wait. */
final class SightTable {

    private record Key(String what, int status, String sentence) {}

    private record Line(int times, double longest) {

        Line and(Line other) {
            return new Line(times + other.times, Math.max(longest, other.longest));
        }
    }

    private SightTable() {}

    static String of(Collection<Sight> sights) {
        Map<Key, Line> lines = new LinkedHashMap<>();
        sights.forEach(sight -> lines.merge(
                new Key(sight.what(), sight.status(), sight.sentence()),
                new Line(1, sight.after().toNanos() / 1e6),
                Line::and));
        var table =
                new StringBuilder("| what | status | what a person reads | times | longest |\n|---|---|---|---|---|\n");
        lines.forEach((key, line) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.0f ms |%n",
                key.what(),
                key.status() == 0 ? "none" : key.status(),
                key.sentence(),
                line.times(),
                line.longest())));
        return table.toString();
    }
}
