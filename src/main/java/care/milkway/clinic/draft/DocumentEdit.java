package care.milkway.clinic.draft;

import care.milkway.page.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Changes one field of a clinic's file and leaves the rest as somebody wrote it, comments and all. What it wrote is read
 * again: should it say anything but what was meant, the whole file is written anew.
 */
public final class DocumentEdit {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private DocumentEdit() {}

    static JsonNode tree(String document) {
        return YAML.readTree(document);
    }

    /** The same document with this value there, in the place of another one or new; none takes the field away. */
    public static String with(String document, FieldPath path, @Nullable JsonNode value) {
        var steps = path.steps();
        var wanted = tree(document).deepCopy();
        put(wanted, steps, value);
        var meant = YAML.writeValueAsString(wanted);
        return spliced(document, steps, value, wanted)
                .filter(text -> says(text, meant))
                .orElse(meant);
    }

    private static boolean says(String text, String meant) {
        try {
            return YAML.writeValueAsString(tree(text)).equals(YAML.writeValueAsString(tree(meant)));
        } catch (RuntimeException _) { // not YAML any more
            return false;
        }
    }

    private static void put(JsonNode root, List<Object> steps, @Nullable JsonNode value) {
        var parent = root;
        for (int i = 0; i + 1 < steps.size(); i++) {
            var next = child(parent, steps.get(i));
            if (next == null || !next.isContainer()) {
                next = YAML.createObjectNode();
                set(parent, steps.get(i), next);
            }
            parent = next;
        }
        set(parent, steps.getLast(), value);
    }

    private static @Nullable JsonNode child(JsonNode parent, Object step) {
        return step instanceof Integer index ? parent.get(index) : parent.get((String) step);
    }

    private static void set(JsonNode parent, Object step, @Nullable JsonNode value) {
        switch (parent) {
            case ObjectNode fields when value == null -> fields.remove((String) step);
            case ObjectNode fields -> fields.set((String) step, value);
            case ArrayNode list when value == null -> list.remove((Integer) step);
            case ArrayNode list when (Integer) step < list.size() -> list.set((Integer) step, value);
            case ArrayNode list -> list.add(value);
            default -> throw new IllegalArgumentException("nothing stands in " + step);
        }
    }

    private static Optional<String> spliced(
            String document, List<Object> steps, @Nullable JsonNode value, JsonNode wanted) {
        var layout = DocumentLayout.of(document);
        if (value != null && layout.find(steps).isPresent()) {
            return layout.replaced(steps, value);
        }
        var parent = steps.subList(0, steps.size() - 1);
        if (value == null) {
            return layout.removed(parent, steps.getLast());
        }
        if (layout.find(parent).isPresent()) {
            return layout.added(parent, steps.getLast(), value);
        }
        var there = new ArrayList<>(parent); // its parents are new too: the highest of them that is
        while (there.size() > 1
                && layout.find(there.subList(0, there.size() - 1)).isEmpty()) {
            there.removeLast();
        }
        var node = wanted;
        for (var step : there) {
            node = Objects.requireNonNull(child(node, step));
        }
        return layout.added(there.subList(0, there.size() - 1), there.getLast(), node);
    }
}
