package care.milkway.triage.rules.vocabulary;

import care.milkway.kernel.InvalidInput;
import java.math.BigDecimal;

/** A measured body temperature. Compared exactly, in decimal arithmetic: 100.4 F is 38.0 C. */
public record Temperature(BigDecimal value, Unit unit) implements Comparable<Temperature> {

    public enum Unit {
        C,
        F
    }

    private static final BigDecimal FREEZING_IN_FAHRENHEIT = new BigDecimal(32);
    private static final BigDecimal FIVE = new BigDecimal(5);
    private static final BigDecimal NINE = new BigDecimal(9);
    private static final BigDecimal LOWEST = ninths(new BigDecimal("34.0"), Unit.C);
    private static final BigDecimal HIGHEST = ninths(new BigDecimal("43.0"), Unit.C);

    public Temperature {
        var ninths = ninths(value, unit);
        if (ninths.compareTo(LOWEST) < 0 || ninths.compareTo(HIGHEST) > 0) {
            throw new InvalidInput("temperature.value", "A body temperature is between 34.0 and 43.0 degrees Celsius.");
        }
    }

    public static Temperature celsius(String value) {
        return celsius(new BigDecimal(value));
    }

    public static Temperature celsius(BigDecimal value) {
        return new Temperature(value, Unit.C);
    }

    @Override
    public int compareTo(Temperature other) {
        return unit == other.unit
                ? value.compareTo(other.value)
                : ninths(value, unit).compareTo(ninths(other.value, other.unit));
    }

    /** 38 C and 38.0 C are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Temperature temperature && compareTo(temperature) == 0;
    }

    @Override
    public int hashCode() {
        return ninths(value, unit).stripTrailingZeros().hashCode();
    }

    /** Degrees Celsius times nine, so that nothing has to be divided: C = (F - 32) * 5 / 9. */
    private static BigDecimal ninths(BigDecimal value, Unit unit) {
        return switch (unit) {
            case C -> value.multiply(NINE);
            case F -> value.subtract(FREEZING_IN_FAHRENHEIT).multiply(FIVE);
        };
    }
}
