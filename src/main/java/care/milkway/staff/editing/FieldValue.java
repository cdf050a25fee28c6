package care.milkway.staff.editing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A field between the file and the form: read into its inputs, and written from what was typed. */
final class FieldValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EditField field;

    FieldValue(EditField field) {
        this.field = field;
    }

    /** What stands in its inputs for this value of the file. */
    Map<String, List<String>> inputs(JsonNode value) {
        var inputs = new LinkedHashMap<String, List<String>>();
        for (var input : field.inputs()) {
            inputs.put(
                    input,
                    switch (field.kind()) {
                        case WORDS, TEXTS -> List.of(inLanguage(value, input.substring(input.length() - 2)));
                        case BY_PROFESSION ->
                            List.of(plain(
                                    value.path(input.substring(field.name().length() + 1))));
                        case SEVERAL ->
                            value.valueStream().map(JsonNode::asString).toList();
                        case NUMBERS ->
                            List.of(String.join(
                                    "; ",
                                    value.valueStream().map(FieldValue::plain).toList()));
                        case LINE, WHOLE_NUMBER, AMOUNT, DAY, ONE, COLOUR -> List.of(plain(value));
                    });
        }
        return inputs;
    }

    private static String inLanguage(JsonNode value, String language) {
        return value.isObject()
                ? value.path(language).asString("").strip()
                : language.equals("en") ? value.asString("") : "";
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }

    /**
     * What the file is to say; none if the field is left out.
     *
     * @throws FieldRefused if something typed can't be read
     */
    Optional<JsonNode> read(Typed typed) {
        var input = field.inputs().getFirst();
        var text = typed.one(input);
        if (field.kind() == FieldKind.BY_PROFESSION) {
            return Optional.of(byProfession(typed));
        }
        if (field.kind() == FieldKind.SEVERAL) {
            return several(input, typed.all(input));
        }
        if (text.isEmpty()) {
            if (field.needed()
                    || field.inputs().stream().anyMatch(each -> !typed.one(each).isEmpty())) {
                throw new FieldRefused(input, "missing");
            }
            return Optional.empty();
        }
        return Optional.of(
                switch (field.kind()) {
                    case WORDS, TEXTS -> words(typed);
                    case WHOLE_NUMBER -> JSON.numberNode(TypedNumber.whole(input, text));
                    case AMOUNT -> number(TypedNumber.of(input, text));
                    case ONE -> one(input, text);
                    case NUMBERS ->
                        list(Stream.of(text.split("[;\\s]+", -1))
                                .map(each -> number(TypedNumber.of(input, each)))
                                .toList());
                    case LINE, DAY -> JSON.stringNode(text);
                    case COLOUR -> JSON.stringNode(text.toLowerCase(Locale.ROOT));
                    case SEVERAL, BY_PROFESSION -> throw new IllegalStateException();
                });
    }

    private JsonNode one(String input, String text) {
        if (field.choices() == Choices.FEVER) {
            return number(TypedNumber.of(input, text));
        }
        return JSON.stringNode(text);
    }

    private static JsonNode number(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? JSON.numberNode(value.intValueExact())
                : JSON.numberNode(value);
    }

    private Optional<JsonNode> several(String input, List<String> chosen) {
        if (chosen.isEmpty() && field.needed()) {
            throw new FieldRefused(input, "missing");
        }
        return Optional.of(list(chosen.stream().map(JSON::stringNode).toList()));
    }

    private static ArrayNode list(List<? extends JsonNode> values) {
        var list = JSON.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private JsonNode words(Typed typed) {
        var words = JSON.objectNode();
        for (var input : field.inputs()) {
            var text = typed.one(input).replace("\r\n", "\n");
            if (!text.isEmpty()) {
                words.set(input.substring(input.length() - 2), JSON.stringNode(text));
            }
        }
        return words;
    }

    private JsonNode byProfession(Typed typed) {
        var percents = JSON.objectNode();
        for (var input : field.inputs()) {
            var text = typed.one(input);
            if (!text.isEmpty()) {
                percents.set(input.substring(field.name().length() + 1), number(TypedNumber.of(input, text)));
            }
        }
        return percents;
    }
}
