package care.milkway.clinic.file;

import care.milkway.kernel.InvalidInput;
import care.milkway.page.FieldPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** A field that is not accepted, told in words of the file instead of Java's: which, where, why. */
record RefusedField(FieldPath path, String sentence) {

    private static final Map<Class<?>, String> FORMS = Map.of(
            int.class, "a whole number",
            boolean.class, "true or false",
            BigDecimal.class, "a number",
            Currency.class, "a currency, such as CAD",
            LocalDate.class, "a date, such as 2026-11-30",
            ZoneId.class, "a time zone, such as America/Toronto");

    static RefusedField of(DatabindException refused) {
        return new RefusedField(
                FieldPath.of(refused),
                switch (refused) {
                    case InvalidFormatException wrong
                    when wrong.getCause() == null ->
                        wrong.getValue() + " is not "
                                + FORMS.getOrDefault(wrong.getTargetType(), "what is needed here");
                    default ->
                        refused.getCause() == null ? "this is not of the form it should have" : innermost(refused);
                });
    }

    InvalidInput in(YamlDocument document) {
        return at(document.origin(), document.lineOf(path), path.toString(), sentence);
    }

    static InvalidInput at(String origin, int line, String field, String sentence) {
        var named = field.isEmpty() ? "document" : field;
        return new InvalidInput(named, origin + ", line " + line + ", " + named + ": " + sentence);
    }

    private static String innermost(Throwable failure) {
        var cause = failure.getCause();
        if (cause != null) {
            return innermost(cause);
        }
        return failure instanceof NullPointerException ? "a value is missing" : String.valueOf(failure.getMessage());
    }
}
