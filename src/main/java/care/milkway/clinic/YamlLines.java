package care.milkway.clinic;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;

/** Finds the line of a field in a YAML document. */
final class YamlLines {

    private YamlLines() {}

    /** @param path names and positions from the outside in, such as services, 2, roomKind; stops at the deepest that is there */
    static int lineOf(String document, List<Object> path) {
        var node = new Compose(LoadSettings.builder().build()).composeString(document);
        var line = 1;
        for (var step : path) {
            node = node.flatMap(each -> child(each, step));
            line = node.flatMap(Node::getStartMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(line);
        }
        return line;
    }

    /** Where the reader stopped, from 1; 0 if it does not say. */
    static int line(JacksonException failure) {
        return Optional.ofNullable(failure.getLocation())
                .map(location -> location.getLineNr())
                .orElse(0);
    }

    /** A path as people write it: services[2].roomKind. */
    static String field(List<JacksonException.Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return text.isEmpty() ? "document" : text.toString();
    }

    private static Optional<Node> child(Node parent, Object step) {
        return switch (parent) {
            case SequenceNode list
            when step instanceof Integer index && index < list.getValue().size() ->
                Optional.of(list.getValue().get(index));
            case MappingNode map ->
                map.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(step))
                        .map(entry -> entry.getValueNode())
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
