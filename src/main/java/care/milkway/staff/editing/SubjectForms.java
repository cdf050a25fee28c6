package care.milkway.staff.editing;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DocumentEdit;
import care.milkway.clinic.picture.Images;
import care.milkway.clinic.policy.LetterPolicy;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.page.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Between a description and the forms in which it is edited. Pure. */
final class SubjectForms {

    /** What a file that leaves a policy out means. */
    private static final JsonNode LEFT_OUT =
            JsonMapper.shared().valueToTree(Map.of("triage", TriagePolicy.defaults(), "letters", LetterPolicy.DEFAULT));

    private SubjectForms() {}

    /** The keys of a subject's things. */
    static List<OpenedForm> all(Subject subject, DescriptionText text) {
        var tree = text.tree();
        var list = tree.path(subject.list());
        return IntStream.range(0, list.size())
                .mapToObj(i -> opened(subject, key(subject, list, i), list.path(i), tree))
                .toList();
    }

    private static String key(Subject subject, JsonNode list, int position) {
        return subject.keyed() ? list.path(position).path(subject.keyField()).asString("") : String.valueOf(position);
    }

    static Optional<OpenedForm> find(Subject subject, String key, DescriptionText text) {
        var tree = text.tree();
        return base(subject, key, tree).map(base -> opened(subject, key, at(tree, base), tree));
    }

    /** With nothing in it. */
    static OpenedForm fresh(Subject subject, DescriptionText text) {
        return opened(subject, "", JsonNodeFactory.instance.objectNode(), text.tree());
    }

    private static OpenedForm opened(Subject subject, String key, JsonNode entry, JsonNode tree) {
        var inputs = inputs(subject, entry, tree);
        return new OpenedForm(subject, key, name(entry), new Typed(inputs), digest(inputs), tree);
    }

    private static String name(JsonNode entry) {
        var name = entry.has("name") ? entry.path("name") : entry.path("by");
        return name.isObject()
                ? name.path("en").asString("")
                : name.asString(entry.path("model").asString(""));
    }

    private static String digest(Map<String, List<String>> inputs) {
        return UUID.nameUUIDFromBytes(inputs.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, List<String>> inputs(Subject subject, JsonNode entry, JsonNode tree) {
        if (subject == Subject.HOURS) {
            return HoursForm.inputs(entry, tree);
        }
        var inputs = new LinkedHashMap<String, List<String>>();
        for (var field : subject.fields()) {
            var value = at(entry, field.path());
            var shown = value.isMissingNode() && subject == Subject.POLICIES ? at(LEFT_OUT, field.path()) : value;
            inputs.putAll(new FieldValue(field).inputs(shown));
        }
        return inputs;
    }

    static JsonNode at(JsonNode node, FieldPath path) {
        var found = node;
        for (var step : path.steps()) {
            found = step instanceof Integer index ? found.path(index) : found.path((String) step);
        }
        return found;
    }

    /** Where it stands in the file. */
    static Optional<FieldPath> base(Subject subject, String key, JsonNode tree) {
        if (!subject.several()) {
            return Optional.of(FieldPath.of());
        }
        var list = tree.path(subject.list());
        for (int i = 0; i < list.size(); i++) {
            if (key(subject, list, i).equals(key)) {
                return Optional.of(FieldPath.of(subject.list(), i));
            }
        }
        return Optional.empty();
    }

    /**
     * The document with what was typed, where that is something else than what was shown.
     *
     * @throws FieldRefused if something typed can't be read
     */
    static String written(OpenedForm shown, FieldPath base, Typed typed, String document) {
        if (shown.subject() == Subject.HOURS) {
            var hours = HoursForm.read(typed, shown.tree());
            var before = HoursForm.read(shown.inputs(), shown.tree());
            return hours.equals(before) ? document : DocumentEdit.with(document, hoursPath(base), hours);
        }
        var written = document;
        for (var field : shown.subject().fields()) {
            var value = new FieldValue(field).read(typed);
            if (!isSame(field, shown.inputs(), typed)) {
                written = DocumentEdit.with(
                        written, field.path().under(base.steps().toArray()), value.orElse(null));
            }
        }
        return written;
    }

    private static FieldPath hoursPath(FieldPath base) {
        var steps = new ArrayList<>(base.steps());
        steps.add("hours");
        return new FieldPath(steps);
    }

    private static boolean isSame(EditField field, Typed shown, Typed typed) {
        return field.inputs().stream()
                .allMatch(input -> field.kind() == FieldKind.SEVERAL
                        ? List.copyOf(shown.all(input)).equals(List.copyOf(typed.all(input)))
                        : shown.one(input).equals(typed.one(input).replace("\r\n", "\n")));
    }

    /** The input of the form to which a path of the file leads, if it is one of its own. */
    static Optional<String> inputOf(OpenedForm form, FieldPath base, String path, String document) {
        var prefix = base.toString();
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        var rest = path.substring(prefix.length()).replaceFirst("^\\.", "");
        if (form.subject() == Subject.HOURS) {
            var tree = new DescriptionText(document, Map.of(), Images.NONE).tree();
            return at(tree, hoursPath(base)) instanceof ArrayNode hours && rest.startsWith("hours")
                    ? Optional.of(HoursForm.inputOf(rest, hours, tree))
                    : Optional.empty();
        }
        return form.subject().fields().stream()
                .filter(each -> each.holds(rest))
                .findFirst()
                .map(each -> each.inputs().stream()
                        .filter(rest::equals)
                        .findFirst()
                        .orElseGet(() -> each.inputs().getFirst()));
    }
}
