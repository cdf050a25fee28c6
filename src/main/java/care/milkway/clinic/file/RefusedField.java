package care.milkway.clinic.file;

import care.milkway.kernel.InvalidInput;
import care.milkway.page.FieldPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** A field that is not accepted, told in words of the file instead of Java's: which, where, why. */
record RefusedField(FieldPath path, String sentence) {

    /** What no schema can tell apart from any other text. */
    private static final Map<Class<?>, String> FORMS =
            Map.of(LocalDate.class, "a date, such as 2026-11-30", ZoneId.class, "a time zone, such as America/Toronto");

    static RefusedField of(DatabindException refused) {
        return new RefusedField(FieldPath.of(refused), sentence(refused));
    }

    private static String sentence(DatabindException refused) {
        if (refused instanceof InvalidFormatException wrong && FORMS.containsKey(wrong.getTargetType())) {
            return wrong.getValue() + " is not " + FORMS.get(wrong.getTargetType());
        }
        return innermost(refused);
    }

    InvalidInput in(YamlDocument document) {
        return at(document.origin(), document.lineOf(path), path.toString(), sentence);
    }

    static InvalidInput at(String origin, int line, String field, String sentence) {
        var named = field.isEmpty() ? "document" : field;
        return new RefusedDocument(origin, line, named, sentence);
    }

    /** The sentence of the value that refused; what Jackson itself says is for engineers. */
    private static String innermost(Throwable failure) {
        var cause = failure.getCause();
        return switch (cause) {
            case null ->
                failure instanceof DatabindException
                        ? "this is not what is needed here"
                        : String.valueOf(failure.getMessage());
            default -> innermost(cause);
        };
    }
}
