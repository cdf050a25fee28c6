package care.milkway.clinic;

import java.math.BigDecimal;

/**
 * Several visits sold as one, such as a programme of six.
 *
 * @param service the code of the service
 * @param price for all visits, before tax, in the clinic's currency
 */
public record VisitPackage(String code, LocalizedText name, String service, int visits, BigDecimal price) {}
