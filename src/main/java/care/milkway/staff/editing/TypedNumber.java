package care.milkway.staff.editing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as people type it: 95, 95.50 or 95,50, with or without the sign of the money. A comma before one or two digits is
 * a decimal comma, in both languages; 1,000 could mean two things, so it is asked for again.
 */
final class TypedNumber {

    private static final Pattern AROUND = Pattern.compile("[\\s\\u00a0\\u202f$€%]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

    private TypedNumber() {}

    static BigDecimal of(String input, String typed) {
        var bare = AROUND.matcher(typed).replaceAll("");
        if (!NUMBER.matcher(bare).matches()) {
            throw new FieldRefused(input, bare.matches("[0-9]{1,3}([.,][0-9]{3})+([.,].*)?") ? "thousands" : "number");
        }
        return new BigDecimal(bare.replace(',', '.'));
    }

    static int whole(String input, String typed) {
        var number = of(input, typed);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new FieldRefused(input, "whole");
        }
        return number.intValueExact();
    }
}
