package care.milkway.visit.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as somebody types it, with a comma or a point, and without a unit: that stands beside the field. */
final class TypedMeasure {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,4})?");

    private TypedMeasure() {}

    static Optional<BigDecimal> read(String typed) {
        var text = typed.strip();
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** What is wrong with it, if anything. */
    static Optional<FieldFlaw> flaw(String typed, BigDecimal least, BigDecimal most) {
        var number = read(typed);
        if (number.isEmpty()) {
            return Optional.of(FieldFlaw.of("number"));
        }
        return number.get().compareTo(least) < 0 || number.get().compareTo(most) > 0
                ? Optional.of(FieldFlaw.of("range", least, most))
                : Optional.empty();
    }
}
