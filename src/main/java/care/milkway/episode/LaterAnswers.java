package care.milkway.episode;

import care.milkway.triage.rules.Answers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody answered some time ago, as it is now: what passes is as long ago as it is, what changes from hour to hour is
 * not known any more until she tells it anew. Pure.
 */
public final class LaterAnswers {

    /** Whatever may be otherwise by tomorrow. */
    private static final Set<String> FLEETING = Set.of(
            "temperature.value",
            "temperature.unit",
            "antipyretic.taken",
            "hoursSinceAntipyretic",
            "heartRate",
            "respiratoryRate",
            "systolicPressure",
            "hoursWithoutUrine",
            "emergencySigns",
            "systemicSigns",
            "skinSigns",
            "course",
            "pain");

    private static final String EPISODES = "sameSiteEpisodesLast8Weeks";

    private LaterAnswers() {}

    /**
     * @param since how long ago they were given
     * @param times how often she had it at this place lately, as far as the clinic knows
     * @param told what she tells now, by link id
     * @throws care.milkway.kernel.InvalidInput naming the field that can't be accepted
     */
    public static Answers of(Answers before, Duration since, int times, Map<String, List<String>> told) {
        var fields = new HashMap<>(before.asFields());
        fields.keySet().removeAll(FLEETING);
        return aged(fields, since, times, told);
    }

    /**
     * The same for somebody who notes a single thing: whatever else she told is taken as it was. What follows may warn her, and
     * never says that all is well.
     */
    public static Answers noting(Answers before, Duration since, int times, Map<String, List<String>> told) {
        return aged(new HashMap<>(before.asFields()), since, times, told);
    }

    private static Answers aged(
            Map<String, List<String>> fields, Duration since, int times, Map<String, List<String>> told) {
        older(fields, "hoursSinceAntipyretic", since.toHours());
        older(fields, "hoursSinceOnset", since.toHours());
        older(fields, "antibiotics.hours", since.toHours());
        older(fields, "daysSinceBirth", since.toDays());
        var known = fields.getOrDefault(EPISODES, List.of()).stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        if (times > known) {
            fields.put(EPISODES, List.of(String.valueOf(times)));
        }
        fields.putAll(told);
        return Answers.ofFields(fields);
    }

    private static void older(Map<String, List<String>> fields, String linkId, long more) {
        fields.computeIfPresent(
                linkId,
                (_, words) -> List.of(new BigDecimal(words.getFirst())
                        .add(BigDecimal.valueOf(more))
                        .toPlainString()));
    }
}
