package care.milkway.clinic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several visits sold as one, such as a programme of six.
 *
 * @param service the code of the service
 * @param price for all visits, before tax, in the clinic's currency
 */
public record VisitPackage(String code, LocalizedText name, String service, int visits, BigDecimal price) {

    /** What each visit is of that, to the cent: what can't be shared alike, the last one carries. */
    public List<BigDecimal> shares() {
        var one = price.divide(BigDecimal.valueOf(visits), 2, RoundingMode.DOWN);
        var last = price.subtract(one.multiply(BigDecimal.valueOf(visits - 1L)));
        return IntStream.range(0, visits)
                .mapToObj(position -> position == visits - 1 ? last : one)
                .toList();
    }

    /** For all visits, with this tax on each. */
    public BigDecimal total(BigDecimal taxPercent) {
        return shares().stream()
                .map(share -> new Price(share, taxPercent).total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether visits of a service at these prices were sold as this. */
    public boolean covers(String code, List<BigDecimal> prices) {
        return service.equals(code)
                && prices.size() == visits
                && price.compareTo(prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) == 0;
    }
}
