package care.milkway.triage;

import care.milkway.kernel.InvalidInput;
import java.math.BigDecimal;

/** A measured body temperature. Compared exactly, in decimal arithmetic: 100.4 F is 38.0 C. */
record Temperature(BigDecimal value, Unit unit) {

    enum Unit {
        C,
        F
    }

    private static final BigDecimal LOWEST = new BigDecimal("34.0");
    private static final BigDecimal HIGHEST = new BigDecimal("43.0");
    private static final BigDecimal FREEZING_IN_FAHRENHEIT = new BigDecimal(32);
    private static final BigDecimal FIVE = new BigDecimal(5);
    private static final BigDecimal NINE = new BigDecimal(9);

    Temperature {
        if (ninths(value, unit).compareTo(LOWEST.multiply(NINE)) < 0
                || ninths(value, unit).compareTo(HIGHEST.multiply(NINE)) > 0) {
            throw new InvalidInput("temperature.value", "A body temperature is between 34.0 and 43.0 degrees Celsius.");
        }
    }

    boolean atLeast(BigDecimal celsius) {
        return ninths(value, unit).compareTo(celsius.multiply(NINE)) >= 0;
    }

    /** Degrees Celsius times nine, so that nothing has to be divided: C = (F - 32) * 5 / 9. */
    private static BigDecimal ninths(BigDecimal value, Unit unit) {
        return switch (unit) {
            case C -> value.multiply(NINE);
            case F -> value.subtract(FREEZING_IN_FAHRENHEIT).multiply(FIVE);
        };
    }
}
