package care.milkway.triage.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One screen of the duct check: one idea, a question or a few that belong together. */
public record Step(String id, List<Question> questions) {

    /** The screen of what only decides about ultrasound: it waits until she chooses that. */
    public static final String TREATMENT = "ultrasound";

    /**
     * Codes that are asked on an earlier screen than the rest of their list, because each of them alone changes what to do:
     * a test holds them against the rules.
     */
    private static final Map<String, Map<String, List<String>>> EARLY = Map.of(
            "emergency",
            Map.of("skinSigns", List.of("RAPIDLY_SPREADING_REDNESS", "NECROSIS")),
            "health",
            Map.of("contraindications", List.of("SUSPECTED_MALIGNANCY")),
            TREATMENT,
            Map.of("redness", List.of("OVER_A_THIRD")));

    public Step {
        questions = List.copyOf(questions);
    }

    /** Codes of other screens' lists that are asked here: link id to codes. */
    public Map<String, List<String>> early() {
        return Objects.requireNonNullElse(EARLY.get(id), Map.of());
    }

    /** The codes of this list that were asked on an earlier screen. */
    public static List<String> askedEarly(String linkId) {
        return EARLY.entrySet().stream()
                .filter(each -> !each.getKey().equals(TREATMENT))
                .map(Map.Entry::getValue)
                .flatMap(lists -> Objects.requireNonNullElse(lists.get(linkId), List.<String>of()).stream())
                .toList();
    }

    /** Where its title stands in the message files. */
    public String titleKey() {
        return "step." + id + ".title";
    }

    /** Where the sentence under the title stands: why we ask. */
    public String leadKey() {
        return "step." + id + ".lead";
    }
}
