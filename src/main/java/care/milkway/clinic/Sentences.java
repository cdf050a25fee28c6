package care.milkway.clinic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a field, in words of the file instead of Java's. */
final class Sentences {

    private static final Map<Class<?>, String> FORMS = Map.of(
            int.class, "a whole number",
            boolean.class, "true or false",
            BigDecimal.class, "a number",
            Currency.class, "a currency, such as CAD",
            LocalDate.class, "a date, such as 2026-11-30",
            ZoneId.class, "a time zone, such as America/Toronto");

    private Sentences() {}

    static String of(DatabindException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException unknown -> unknown(unknown.getPropertyName());
            case InvalidFormatException wrong
            when wrong.getCause() == null -> is(wrong.getValue(), wrong.getTargetType());
            case MismatchedInputException mismatch when mismatch.getCause() == null -> form(mismatch);
            default -> refused.getCause() == null ? "this can't be read" : innermost(refused.getCause());
        };
    }

    static String unknown(String field) {
        return "there is no such field as " + field;
    }

    private static String is(Object value, Class<?> wanted) {
        if (wanted.isEnum()) {
            return value + " is none of "
                    + Stream.of(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return value + " is not " + FORMS.getOrDefault(wanted, "what is needed here");
    }

    private static String form(MismatchedInputException mismatch) {
        var message = mismatch.getOriginalMessage();
        if (message.startsWith("Missing required") || message.startsWith("Cannot map `null`")) {
            return "this field is missing";
        }
        return "this is not of the form it should have, "
                + FORMS.getOrDefault(mismatch.getTargetType(), "compare it with a clinic's file that works");
    }

    private static String innermost(Throwable failure) {
        var cause = failure.getCause();
        if (cause != null) {
            return innermost(cause);
        }
        return failure instanceof NullPointerException ? "a value is missing" : String.valueOf(failure.getMessage());
    }
}
