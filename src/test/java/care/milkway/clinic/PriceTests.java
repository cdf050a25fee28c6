package care.milkway.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price and tax are added in one place, and to the cent. */
class PriceTests {

    @ParameterizedTest
    @CsvSource({"95.00, 13, 107.35", "95.00, 0, 95.00", "0, 13, 0.00", "110.00, 14.975, 126.47", "0.05, 10, 0.06"})
    void theTaxIsAdded(BigDecimal amount, BigDecimal percent, BigDecimal total) {
        assertThat(new Price(amount, percent).total()).isEqualTo(total);
    }

    @Test
    void freeAndTaxedAreTwoThings() {
        assertThat(new Price(BigDecimal.ZERO, BigDecimal.TEN))
                .matches(Price::free)
                .matches(Price::taxed);
        assertThat(new Price(BigDecimal.ONE, BigDecimal.ZERO)).matches(price -> !price.free() && !price.taxed());
    }

    @Test
    void nobodyIsPaidForComing() {
        assertThatThrownBy(() -> new Price(BigDecimal.ONE.negate(), BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
