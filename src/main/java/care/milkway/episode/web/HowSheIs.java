package care.milkway.episode.web;

import care.milkway.episode.recheck.Recheck.Course;
import care.milkway.kernel.InvalidInput;
import care.milkway.triage.rules.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed and ticked of how she is now, in the words of the duct check; public for the templates.
 *
 * @param typed by link id
 */
public record HowSheIs(Map<String, List<String>> typed) {

    private static final String NONE = "none";
    private static final String TEMPERATURE = "temperature.value";
    private static final String DOSE = "antipyretic.taken";

    /** What she is asked about as lists: what can't wait first. */
    static final List<String> SIGNS = List.of("emergencySigns", "systemicSigns", "skinSigns");

    static HowSheIs of(MultiValueMap<String, String> form) {
        return new HowSheIs(Map.copyOf(form));
    }

    /** What stands in a field. */
    public String word(String field) {
        return words(field).stream().findFirst().orElse("");
    }

    public boolean has(String field, String code) {
        return words(field).contains(code);
    }

    private List<String> words(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    Optional<Course> course() {
        return Stream.of(Course.values())
                .filter(each -> word("course").equals(each.name()))
                .findFirst();
    }

    /** Field to the key of a sentence, in the order of the page; empty if all is well. */
    SequencedMap<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (course().isEmpty()) {
            wrong.put("course", "ask.wrong.choice");
        }
        SIGNS.stream().filter(each -> words(each).isEmpty()).forEach(each -> wrong.put(each, "recheck.wrong.list"));
        try {
            Answers.ofFields(told());
        } catch (InvalidInput refused) {
            wrong.put(
                    refused.field().startsWith("temperature") ? TEMPERATURE : refused.field(),
                    refused.field().startsWith("temperature.") ? "ask.wrong." + refused.field() : "ask.wrong.number");
        }
        return wrong;
    }

    /** As {@link Answers#ofFields} reads it: a sign wins over "none of these". */
    Map<String, List<String>> told() {
        var told = new LinkedHashMap<String, List<String>>();
        course().ifPresent(each -> told.put("course", List.of(each.name())));
        SIGNS.forEach(each -> signs(each).ifPresent(words -> told.put(each, words)));
        measured(told);
        if (has(DOSE, "true")) {
            told.put(DOSE, List.of("true"));
            told.put("hoursSinceAntipyretic", List.of("0")); // nobody knows when: the cautious one
        } else if (has(DOSE, "false")) {
            told.put(DOSE, List.of("false"));
        }
        if (!word("heartRate").isEmpty()) {
            told.put("heartRate", List.of(word("heartRate")));
        }
        return told;
    }

    private void measured(Map<String, List<String>> told) {
        if (!word(TEMPERATURE).isEmpty()) {
            told.put(TEMPERATURE, List.of(word(TEMPERATURE)));
            if (!word("temperature.unit").isEmpty()) {
                told.put("temperature.unit", List.of(word("temperature.unit")));
            }
        }
    }

    private Optional<List<String>> signs(String field) {
        var signs = new ArrayList<>(words(field));
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        signs.remove(NONE);
        return Optional.of(signs.isEmpty() ? List.of(NONE) : List.copyOf(signs));
    }
}
