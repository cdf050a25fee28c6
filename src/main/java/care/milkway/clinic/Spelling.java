package care.milkway.clinic;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Whether every field of a file is one that is known, and none is given twice: asked before anything is read. */
final class Spelling {

    /** A field that is not known or comes again. */
    record Slip(int line, String field, String sentence) {}

    private Spelling() {}

    static Optional<Slip> firstSlip(Node document, Class<?> form) {
        return in(document, form, "");
    }

    private static Optional<Slip> in(Node node, Type form, String path) {
        return switch (node) {
            case MappingNode fields -> fields(fields, form, path);
            case SequenceNode list
            when form instanceof ParameterizedType several && several.getRawType() == List.class ->
                inList(list.getValue(), several.getActualTypeArguments()[0], path);
            default -> Optional.empty();
        };
    }

    private static Optional<Slip> inList(List<Node> entries, Type form, String path) {
        for (int i = 0; i < entries.size(); i++) {
            var slip = in(entries.get(i), form, path + "[" + i + "]");
            if (slip.isPresent()) {
                return slip;
            }
        }
        return Optional.empty();
    }

    private static Optional<Slip> fields(MappingNode node, Type form, String path) {
        var seen = new HashSet<String>();
        for (var field : node.getValue()) {
            var name = name(field);
            var whole = path.isEmpty() ? name : path + "." + name;
            var inside = formOf(form, name);
            if (!seen.add(name)) {
                return slip(field, whole, name + " is given twice");
            }
            if (inside.isEmpty()) {
                return slip(field, whole, Sentences.unknown(name));
            }
            var slip = in(field.getValueNode(), inside.get(), whole);
            if (slip.isPresent()) {
                return slip;
            }
        }
        return Optional.empty();
    }

    /** What form the value of this field has; none if there is no such field. */
    private static Optional<Type> formOf(Type form, String name) {
        if (form instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Optional.of(map.getActualTypeArguments()[1]);
        }
        if (form instanceof Class<?> type && type.isRecord() && type != Words.class) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> component.getName().equals(name) && !isGivenByUs(component))
                    .map(RecordComponent::getGenericType)
                    .findFirst();
        }
        return Optional.of(String.class);
    }

    /** The version counts imports; no file gives it. */
    private static boolean isGivenByUs(RecordComponent component) {
        return component.getDeclaringRecord() == Clinic.class
                && component.getName().equals("version");
    }

    private static String name(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    private static Optional<Slip> slip(NodeTuple field, String path, String sentence) {
        var line = field.getKeyNode()
                .getStartMark()
                .map(mark -> mark.getLine() + 1)
                .orElse(1);
        return Optional.of(new Slip(line, path, sentence));
    }
}
