package care.milkway.triage.rules;

import care.milkway.triage.rules.vocabulary.CriticalQuestion;
import care.milkway.triage.rules.vocabulary.Quantity;
import care.milkway.triage.rules.vocabulary.Temperature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as they are kept, link id to words, read into the types that rules compare. */
record FlatAnswers(Map<String, List<String>> words) {

    private static final BigDecimal NANOSECONDS_OF_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    boolean yes(String linkId) {
        return words.getOrDefault(linkId, List.of()).contains("true");
    }

    <E extends Enum<E>> Set<E> several(String linkId, Class<E> codes) {
        var said = EnumSet.noneOf(codes);
        words.getOrDefault(linkId, List.of()).forEach(word -> said.add(Enum.valueOf(codes, word)));
        return said;
    }

    <E extends Enum<E>> @Nullable E one(String linkId, Class<E> codes) {
        var said = words.get(linkId);
        return said == null ? null : Enum.valueOf(codes, said.getFirst());
    }

    Quantity<Integer> count(String linkId) {
        var said = words.get(linkId);
        return said == null ? Quantity.unknown() : new Quantity<>(Integer.valueOf(said.getFirst()));
    }

    Quantity<Duration> hours(String linkId) {
        var said = words.get(linkId);
        return said == null ? Quantity.unknown() : new Quantity<>(duration(new BigDecimal(said.getFirst())));
    }

    Quantity<Temperature> temperature() {
        return AnswersReader.temperature(words).map(Quantity::new).orElseGet(Quantity::unknown);
    }

    Set<CriticalQuestion> missing() {
        var missing = EnumSet.noneOf(CriticalQuestion.class);
        for (var question : CriticalQuestion.values()) {
            if (!answered(question)) {
                missing.add(question);
            }
        }
        return missing;
    }

    /** Down to the nanosecond, but never down to a whole hour if it is more: it compares exactly with any number of hours. */
    static Duration duration(BigDecimal hours) {
        var whole = Duration.ofHours(hours.setScale(0, RoundingMode.FLOOR).longValueExact());
        var precise = Duration.ofNanos(hours.multiply(NANOSECONDS_OF_AN_HOUR)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact());
        boolean more = hours.stripTrailingZeros().scale() > 0;
        return more && precise.equals(whole) ? whole.plusNanos(1) : precise;
    }

    private boolean answered(CriticalQuestion question) {
        return switch (question) {
            case TEMPERATURE -> temperature().known();
            case ANTIBIOTICS ->
                words.getOrDefault("antibiotics.taken", List.of()).contains("false")
                        || words.keySet()
                                .containsAll(
                                        Set.of("antibiotics.forMastitis", "antibiotics.hours", "antibiotics.course"));
            case HEART_RATE -> true;
            default -> words.containsKey(question.linkId());
        };
    }
}
