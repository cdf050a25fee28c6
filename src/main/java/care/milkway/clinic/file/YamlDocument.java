package care.milkway.clinic.file;

import care.milkway.page.FieldPath;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML document that is safe to read, with the line of each of its fields. */
final class YamlDocument {

    /** No clinic's file needs half as many brackets inside each other. */
    private static final int DEEPEST = 20;

    /** Ten letters that a calculation would turn into a gigabyte of digits. */
    private static final Pattern POWER =
            Pattern.compile("[-+]?[0-9.]+[eE][-+]?[0-9]+|[-+]?\\.(inf|nan|Inf|NaN|INF|NAN)");

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String origin;
    private final int linesBefore;
    private final String text;
    private final Optional<Node> root;

    private YamlDocument(String origin, int linesBefore, String text) {
        this.origin = origin;
        this.linesBefore = linesBefore;
        this.text = text;
        inspect();
        this.root = new Compose(SETTINGS).composeString(text);
        root.ifPresent(node -> refuseTwins(node, ""));
    }

    /**
     * @param linesBefore how many lines of the file stand above the document
     * @throws care.milkway.kernel.InvalidInput if it is no YAML, or of a kind that could stop the program
     */
    static YamlDocument of(String text, String origin, int linesBefore) {
        try {
            return new YamlDocument(origin, linesBefore, text);
        } catch (MarkedYamlEngineException notYaml) {
            throw RefusedField.at(
                    origin,
                    linesBefore + line(notYaml.getProblemMark()),
                    "document",
                    "this is no YAML: " + notYaml.getProblem());
        } catch (YamlEngineException unreadable) {
            throw RefusedField.at(
                    origin,
                    linesBefore + lineOfUnreadable(text),
                    "document",
                    "a letter stands here that can't be read");
        }
    }

    String origin() {
        return origin;
    }

    String text() {
        return text;
    }

    /** What stands in a field of the document itself, if it is there and a single value. */
    Optional<String> value(String field) {
        return root.flatMap(node -> child(node, field))
                .map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : null);
    }

    /** The line of this field, from 1, or of the deepest part of its path that is there. */
    int lineOf(FieldPath path) {
        var node = root;
        var line = 1;
        for (var step : path.steps()) {
            node = node.flatMap(each -> child(each, step));
            line = node.isEmpty() ? line : line(node.flatMap(Node::getStartMark));
        }
        return linesBefore + line;
    }

    /** Event by event, before anything is built: what is too deep or refers to itself never becomes a tree. */
    private void inspect() {
        var depth = 0;
        for (var event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw refused(event, "there are more than " + DEEPEST + " brackets inside each other");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw refused(event, "write it out: anchors and aliases (& and *) are not read");
            }
            if (event instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && POWER.matcher(scalar.getValue()).matches()) {
                throw refused(event, "write the number out, or put it in quotes if it is none");
            }
        }
    }

    private void refuseTwins(Node node, String path) {
        switch (node) {
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    refuseTwins(list.getValue().get(i), path + "[" + i + "]");
                }
            }
            case MappingNode fields -> {
                var seen = new HashSet<String>();
                for (var field : fields.getValue()) {
                    var name = name(field);
                    var whole = path.isEmpty() ? name : path + "." + name;
                    if (!seen.add(name)) {
                        var line = line(field.getKeyNode().getStartMark());
                        throw RefusedField.at(origin, linesBefore + line, whole, name + " is given twice");
                    }
                    refuseTwins(field.getValueNode(), whole);
                }
            }
            default -> {}
        }
    }

    private RuntimeException refused(Event event, String sentence) {
        return RefusedField.at(origin, linesBefore + line(event.getStartMark()), "document", sentence);
    }

    private static Optional<Node> child(Node parent, Object step) {
        return switch (parent) {
            case SequenceNode list
            when step instanceof Integer index && index < list.getValue().size() ->
                Optional.of(list.getValue().get(index));
            case MappingNode map ->
                map.getValue().stream()
                        .filter(entry -> name(entry).equals(step))
                        .map(NodeTuple::getValueNode)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static String name(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(each -> each.getLine() + 1).orElse(1);
    }

    /** The reader of YAML does not say it: the line of the first letter that no text has. */
    private static int lineOfUnreadable(String text) {
        var readable = text.codePoints()
                .takeWhile(
                        letter -> letter == '\n' || letter == '\r' || letter == '\t' || !Character.isISOControl(letter))
                .filter(letter -> letter == '\n')
                .count();
        return (int) readable + 1;
    }
}
