package care.milkway.clinic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a visit costs.
 *
 * @param amount before tax, in the clinic's currency
 * @param taxPercent the tax that is added, in percent
 */
public record Price(BigDecimal amount, BigDecimal taxPercent) {

    public Price {
        if (amount.signum() < 0 || taxPercent.signum() < 0) {
            throw new IllegalArgumentException("neither a price nor a tax is negative");
        }
    }

    /** What is to be paid, tax included, to the cent. */
    public BigDecimal total() {
        var tax = amount.multiply(taxPercent).movePointLeft(2);
        return amount.add(tax).setScale(2, RoundingMode.HALF_UP);
    }

    public boolean taxed() {
        return taxPercent.signum() > 0;
    }

    public boolean free() {
        return amount.signum() == 0;
    }
}
