package care.milkway.episode.web;

import care.milkway.episode.log.LogEntry;
import care.milkway.episode.log.LogEntry.Measured;
import care.milkway.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What she taps at home; public for the templates.
 *
 * @param typed by field
 */
public record LogForm(Map<String, List<String>> typed) {

    static final LogForm EMPTY = new LogForm(Map.of());

    private static final String DEGREES = "temperature.value";
    /** The code of a task that was read about, or the id of the clinic’s own. */
    private static final String TASK = "[A-Z_]{1,20}|[0-9a-f-]{36}";

    private static final int MOST_TASKS = 20;

    static LogForm of(MultiValueMap<String, String> form) {
        return new LogForm(Map.copyOf(form));
    }

    public String word(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /**
     * @param now when it came, for whoever has no script that says when it was
     * @throws InvalidInput naming the field
     */
    LogEntry entry(Instant now) {
        return new LogEntry(
                id(),
                at(now),
                number("pain"),
                number("lump"),
                measured(),
                has("fed", "true"),
                has("pumped", "true"),
                typed.getOrDefault("task", List.of()).stream()
                        .filter(each -> each.matches(TASK))
                        .distinct()
                        .limit(MOST_TASKS)
                        .toList());
    }

    private UUID id() {
        try {
            return UUID.fromString(word("entry"));
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("entry", "an entry has an id of its own");
        }
    }

    private Instant at(Instant now) {
        try {
            return word("at").isEmpty() ? now : Instant.parse(word("at"));
        } catch (DateTimeException _) {
            throw new InvalidInput("at", "a moment such as 2026-11-22T03:00:00Z");
        }
    }

    private Optional<Integer> number(String field) {
        try {
            return Optional.of(word(field)).filter(each -> !each.isEmpty()).map(Integer::valueOf);
        } catch (NumberFormatException _) {
            throw new InvalidInput(field, "a whole number");
        }
    }

    /** A French keyboard writes a comma. */
    private Optional<Measured> measured() {
        var degrees = word(DEGREES).replace(',', '.');
        if (degrees.isEmpty()) {
            return Optional.empty();
        }
        if (!degrees.matches("[0-9]{2,3}(\\.[0-9]{1,3})?")) {
            throw new InvalidInput(DEGREES, "a temperature in degrees");
        }
        return Optional.of(new Measured(new BigDecimal(degrees), has("temperature.unit", "F") ? "F" : "C"));
    }
}
