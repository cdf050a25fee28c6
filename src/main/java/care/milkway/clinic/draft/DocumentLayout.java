package care.milkway.clinic.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where in a YAML document its fields stand, so that one can be written over and the rest stay as it is. */
final class DocumentLayout {

    private final String text;
    private final Node root;

    private DocumentLayout(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    static DocumentLayout of(String text) {
        var settings = LoadSettings.builder().build();
        return new DocumentLayout(
                text, new Compose(settings).composeString(text).orElseThrow());
    }

    Optional<Node> find(List<Object> steps) {
        var node = Optional.of(root);
        for (var step : steps) {
            node = node.flatMap(each -> child(each, step));
        }
        return node;
    }

    private static Optional<Node> child(Node parent, Object step) {
        return switch (parent) {
            case SequenceNode list
            when step instanceof Integer index && index < list.getValue().size() ->
                Optional.of(list.getValue().get(index));
            case MappingNode fields ->
                fields.getValue().stream()
                        .filter(each -> named(each, step))
                        .map(NodeTuple::getValueNode)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean named(NodeTuple field, Object name) {
        return field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
    }

    Optional<String> replaced(List<Object> steps, JsonNode value) {
        var old = find(steps).orElseThrow();
        var parent = find(steps.subList(0, steps.size() - 1)).orElseThrow();
        var written = inFlow(steps) ? flow(value) : block(value, column(parent), steps.getLast() instanceof Integer);
        var block = written.startsWith("\n");
        var start = block ? trimmed(start(old)) : start(old);
        var gap = block || start == 0 || Character.isWhitespace(text.charAt(start - 1)) ? "" : " ";
        return Optional.of(text.substring(0, start) + gap + written + text.substring(end(old)));
    }

    Optional<String> added(List<Object> parent, Object name, JsonNode value) {
        var node = find(parent).orElseThrow();
        if (!(node instanceof CollectionNode<?> collection) || inFlow(parent) || isFlow(node)) {
            return Optional.empty();
        }
        if (collection.getValue().isEmpty()) {
            return Optional.empty();
        }
        var at = column(node);
        var field =
                name instanceof Integer ? "- " + block(value, at, true) : name + ":" + spaced(block(value, at, false));
        var end = lineEnd(end(node));
        return Optional.of(text.substring(0, end) + "\n" + " ".repeat(at) + field + text.substring(end));
    }

    private static String spaced(String written) {
        return written.startsWith("\n") ? written : " " + written;
    }

    Optional<String> removed(List<Object> parent, Object name) {
        var node = find(parent).orElse(null);
        if (!(node instanceof CollectionNode<?> collection)
                || isFlow(node)
                || inFlow(parent)
                || collection.getValue().size() < 2) {
            return Optional.empty();
        }
        var last =
                switch (node) {
                    case SequenceNode list -> list.getValue().get((Integer) name);
                    case MappingNode fields ->
                        fields.getValue().stream()
                                .filter(each -> named(each, name))
                                .findFirst()
                                .map(NodeTuple::getValueNode)
                                .orElseThrow();
                    default -> throw new IllegalStateException();
                };
        var first = node instanceof MappingNode fields
                ? fields.getValue().stream()
                        .filter(each -> named(each, name))
                        .findFirst()
                        .orElseThrow()
                        .getKeyNode()
                : last;
        var begin = text.lastIndexOf('\n', start(first)) + 1;
        return Optional.of(text.substring(0, begin) + text.substring(Math.min(text.length(), lineEnd(end(last)) + 1)));
    }

    private boolean inFlow(List<Object> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (find(steps.subList(0, i)).filter(DocumentLayout::isFlow).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    /** On one line: a list of plain values, and whatever stands in brackets already. */
    private static String flow(JsonNode value) {
        return JsonMapper.shared().writeValueAsString(value).replace("\",\"", "\", \"");
    }

    /** Below its name, further in than that; a plain value stands beside it. */
    private static String block(JsonNode value, int column, boolean item) {
        if (!value.isContainer() || value.isEmpty() || isPlainList(value)) {
            return flow(value);
        }
        var lines = DocumentEdit.YAML.writeValueAsString(value).strip().lines();
        var indent = "\n" + " ".repeat(column + 2);
        return lines.collect(Collectors.joining(indent, item ? "" : indent, ""));
    }

    private static boolean isPlainList(JsonNode value) {
        return value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer);
    }

    private int start(Node node) {
        return offset(node.getStartMark());
    }

    /** Behind its last letter: what the reader of YAML takes for its end may lie behind comments and empty lines. */
    private int end(Node node) {
        return switch (node) {
            case CollectionNode<?> collection
            when !isFlow(node) && !collection.getValue().isEmpty() ->
                end(
                        collection.getValue().getLast() instanceof NodeTuple field
                                ? field.getValueNode()
                                : (Node) collection.getValue().getLast());
            default -> trimmed(Math.max(start(node), offset(node.getEndMark())));
        };
    }

    private int trimmed(int at) {
        var end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineEnd(int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int offset(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private static int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }
}
