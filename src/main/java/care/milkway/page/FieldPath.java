package care.milkway.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DatabindException;

/**
 * Where in a document a field stands, as people write it: services[2].roomKind.
 *
 * @param steps names and positions, from the outside in
 */
public record FieldPath(List<Object> steps) {

    public FieldPath {
        steps = List.copyOf(steps);
    }

    public static FieldPath of(Object... steps) {
        return new FieldPath(List.of(steps));
    }

    /** Where Jackson stood when it refused the document. */
    public static FieldPath of(DatabindException refused) {
        return new FieldPath(refused.getPath().stream()
                .map(step -> (Object) Objects.requireNonNullElse(step.getPropertyName(), step.getIndex()))
                .toList());
    }

    /** The same field, seen from further out. */
    public FieldPath under(Object... outer) {
        return new FieldPath(Stream.concat(Stream.of(outer), steps.stream()).toList());
    }

    /** Empty for the document itself. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            text.append(step instanceof Integer ? "[" + step + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
