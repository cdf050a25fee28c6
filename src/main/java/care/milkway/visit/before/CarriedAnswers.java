package care.milkway.visit.before;

import care.milkway.triage.rules.Answers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a duct check can't have changed until the visit, so that nobody is asked again: what somebody has or had, and the
 * place. Time goes on by itself. Everything else is asked once more, as far as the rule book can still make something of it.
 */
final class CarriedAnswers {

    private static final Set<String> STAY = Set.of(
            "side",
            "lump",
            "axillaryLump",
            "conditions",
            "sameSiteEpisodesLast8Weeks",
            "age",
            "contraindications",
            "spot",
            "homeCareTried");

    private static final String HOURS = "hoursSinceOnset";
    private static final String DAYS = "daysSinceBirth";
    private static final BigDecimal MINUTES_OF_AN_HOUR = new BigDecimal(60);
    private static final BigDecimal MOST_HOURS = new BigDecimal(8_760);
    private static final BigDecimal MOST_DAYS = new BigDecimal(1_500);

    private CarriedAnswers() {}

    /** @param passed since they were given */
    static Map<String, List<String>> of(Answers before, Duration passed) {
        var carried = new TreeMap<String, List<String>>();
        before.asFields().forEach((linkId, words) -> {
            if (STAY.contains(linkId)) {
                carried.put(linkId, words);
            }
        });
        var hours = BigDecimal.valueOf(passed.toMinutes()).divide(MINUTES_OF_AN_HOUR, 1, RoundingMode.HALF_UP);
        later(before, HOURS, hours, MOST_HOURS, carried);
        later(before, DAYS, BigDecimal.valueOf(passed.toDays()), MOST_DAYS, carried);
        return carried;
    }

    private static void later(
            Answers before, String linkId, BigDecimal more, BigDecimal most, Map<String, List<String>> carried) {
        before.word(linkId)
                .map(word -> new BigDecimal(word).add(more).min(most))
                .ifPresent(sum ->
                        carried.put(linkId, List.of(sum.stripTrailingZeros().toPlainString())));
    }
}
