package care.milkway.triage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers as the rules read them: bits and whole numbers, so that a rule costs a few nanoseconds. Every number is
 * {@link #UNKNOWN} if it was not answered. Hours are in half steps, see {@link #halfSteps}.
 *
 * @param marks the bits of {@link Mark}
 * @param missing the bits of {@link Critical} that are not answered, {@code HEART_RATE} apart
 * @param temperature one of the four levels below
 * @param antipyretic hours since the last dose; {@link #NEVER} if none was taken
 * @param heartRate per minute
 * @param breaths per minute
 * @param systolic in mmHg
 */
record Facts(
        long marks,
        int missing,
        int temperature,
        int antipyretic,
        int heartRate,
        int breaths,
        int systolic,
        int withoutUrine,
        int onset,
        int onAntibiotics,
        int daysSinceBirth,
        int age,
        int episodes,
        int phq9,
        int phq9Item9,
        int gad7,
        int epds,
        int epdsItem10) {

    static final int UNKNOWN = -1;
    static final int NEVER = Integer.MAX_VALUE;

    /** Levels of {@link #temperature}: below 38.0 C, from 38.0 C, from 38.5 C. */
    static final int BELOW_38_0 = 0;

    static final int FROM_38_0 = 1;
    static final int FROM_38_5 = 2;

    private static final BigDecimal LOWER_FEVER = new BigDecimal("38.0");
    private static final BigDecimal HIGHER_FEVER = new BigDecimal("38.5");

    static Facts of(Map<String, List<String>> answers) {
        return new Facts(
                Mark.of(answers),
                missing(answers),
                temperature(answers),
                answeredNo(answers, "antipyretic.taken") ? NEVER : hours(answers, "hoursSinceAntipyretic"),
                count(answers, "heartRate"),
                count(answers, "respiratoryRate"),
                count(answers, "systolicPressure"),
                hours(answers, "hoursWithoutUrine"),
                hours(answers, "hoursSinceOnset"),
                hours(answers, "antibiotics.hours"),
                count(answers, "daysSinceBirth"),
                count(answers, "age"),
                count(answers, "sameSiteEpisodesLast8Weeks"),
                count(answers, "phq9"),
                count(answers, "phq9Item9"),
                count(answers, "gad7"),
                count(answers, "epds"),
                count(answers, "epdsItem10"));
    }

    /** A number of hours, doubled, plus one if there is a fraction: compares exactly with any whole number of hours, doubled. */
    static int halfSteps(BigDecimal hours) {
        int whole = hours.setScale(0, RoundingMode.FLOOR).intValueExact();
        return 2 * whole + (hours.compareTo(BigDecimal.valueOf(whole)) > 0 ? 1 : 0);
    }

    private static int hours(Map<String, List<String>> answers, String linkId) {
        List<String> given = answers.get(linkId);
        return given == null ? UNKNOWN : halfSteps(new BigDecimal(given.getFirst()));
    }

    private static int count(Map<String, List<String>> answers, String linkId) {
        List<String> given = answers.get(linkId);
        return given == null ? UNKNOWN : Integer.parseInt(given.getFirst());
    }

    private static int temperature(Map<String, List<String>> answers) {
        return AnswersReader.temperature(answers)
                .map(measured -> measured.atLeast(HIGHER_FEVER)
                        ? FROM_38_5
                        : measured.atLeast(LOWER_FEVER) ? FROM_38_0 : BELOW_38_0)
                .orElse(UNKNOWN);
    }

    private static int missing(Map<String, List<String>> answers) {
        int missing = 0;
        for (Critical critical : Critical.values()) {
            missing |= answered(answers, critical) ? 0 : critical.bit();
        }
        return missing;
    }

    private static boolean answered(Map<String, List<String>> answers, Critical critical) {
        return switch (critical) {
            case TEMPERATURE -> AnswersReader.temperature(answers).isPresent();
            case ANTIBIOTICS ->
                answeredNo(answers, "antibiotics.taken")
                        || answers.keySet()
                                .containsAll(
                                        Set.of("antibiotics.forMastitis", "antibiotics.hours", "antibiotics.course"));
            case HEART_RATE -> true;
            default -> answers.containsKey(critical.linkId());
        };
    }

    private static boolean answeredNo(Map<String, List<String>> answers, String gate) {
        return answers.getOrDefault(gate, List.of()).contains("false");
    }
}
