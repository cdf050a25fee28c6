package care.milkway.patient;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that can be dialled from anywhere (E.164). Never printed.
 *
 * @param value such as +14165550123
 */
public record PhoneNumber(String value) {

    private static final Set<String> NORTH_AMERICA = Set.of("CA", "US");
    private static final Pattern WORLDWIDE = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern LOCAL = Pattern.compile("1?([2-9][0-9]{2}[2-9][0-9]{6})");

    /**
     * What somebody typed, as far as it can be dialled; none if it has an extension or too few digits.
     *
     * @param country of the clinic, ISO 3166-1: for numbers without a plus
     */
    public static Optional<PhoneNumber> of(String typed, String country) {
        if (typed.chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var digits = typed.replaceAll("[^0-9+]", "");
        if (digits.startsWith("+1")) {
            digits = digits.substring(1);
        } else if (digits.startsWith("+")) {
            return Optional.of(digits).filter(WORLDWIDE.asMatchPredicate()).map(PhoneNumber::new);
        } else if (!NORTH_AMERICA.contains(country)) {
            return Optional.empty();
        }
        var local = LOCAL.matcher(digits);
        return local.matches() ? Optional.of(new PhoneNumber("+1" + local.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
