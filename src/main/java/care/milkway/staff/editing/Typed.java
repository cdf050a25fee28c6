package care.milkway.staff.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands in the inputs of a form. */
public record Typed(Map<String, List<String>> inputs) {

    public String one(String input) {
        return all(input).stream().findFirst().orElse("").strip();
    }

    public List<String> all(String input) {
        return Objects.requireNonNullElse(inputs.get(input), List.of());
    }

    public boolean has(String input, String choice) {
        return all(input).contains(choice);
    }
}
