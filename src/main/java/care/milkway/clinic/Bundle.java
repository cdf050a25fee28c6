package care.milkway.clinic;

import java.math.BigDecimal;

/**
 * Several visits sold as one, such as a programme of six.
 *
 * @param service the code of the service
 * @param price for all visits, before tax, in the clinic's currency
 */
public record Bundle(String code, Words name, String service, int visits, BigDecimal price) {

    public Bundle {
        Check.between("visits", visits, 2, 50);
    }
}
