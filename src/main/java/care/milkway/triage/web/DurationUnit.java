package care.milkway.triage.web;

import java.math.BigDecimal;
import java.util.List;

/** The units in which a length of time may be typed; it is kept in the first of its list. Converted exactly. */
enum DurationUnit {
    HOURS,
    DAYS,
    WEEKS,
    MONTHS;

    /** The units offered for a question; none for a question that is not about time, or always asked in hours. */
    static List<DurationUnit> offeredFor(String linkId) {
        return switch (linkId) {
            case "hoursSinceOnset" -> List.of(HOURS, DAYS, WEEKS);
            case "antibiotics.hours" -> List.of(HOURS, DAYS);
            case "daysSinceBirth" -> List.of(DAYS, WEEKS, MONTHS);
            default -> List.of();
        };
    }

    /** How many of the smaller unit make one of this. A month counts thirty days. */
    BigDecimal in(DurationUnit smaller) {
        return BigDecimal.valueOf(hours() / smaller.hours());
    }

    private long hours() {
        return switch (this) {
            case HOURS -> 1;
            case DAYS -> 24;
            case WEEKS -> 7 * 24;
            case MONTHS -> 30 * 24;
        };
    }
}
