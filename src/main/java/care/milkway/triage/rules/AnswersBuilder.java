package care.milkway.triage.rules;

import care.milkway.triage.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a case in a sentence: {@code tenderLump().with("temperature", "38.4 C").with("conditions", "DIABETES").answers()}. */
public final class AnswersBuilder {

    private static final String WELL_OTHERWISE = """
            temperature=36.8 C; antipyretic.taken=false; emergencySigns=none; systemicSigns=none; skinSigns=none; redness=NONE;
            discharge=MILK; lump=true; axillaryLump=false; side=LEFT; hoursSinceOnset=12; course=SAME; homeCareTried=true;
            daysSinceBirth=40; age=32; antibiotics.taken=false; sameSiteEpisodesLast8Weeks=1; conditions=none;
            harmThoughts=NONE; psychosisSigns=false; contraindications=none; pain=5""";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private AnswersBuilder() {}

    /** A tender lump since this morning, everything answered, well otherwise. */
    public static AnswersBuilder tenderLump() {
        return new AnswersBuilder().but(WELL_OTHERWISE);
    }

    /** Nothing answered yet. */
    public static AnswersBuilder nothing() {
        return new AnswersBuilder();
    }

    /** Several changes at once: {@code "temperature=38.4 C; conditions=DIABETES,BRCA; heartRate=?"}; a question mark is no answer. */
    public AnswersBuilder but(String changes) {
        for (String change : changes.split(";", -1)) {
            int equals = change.indexOf('=');
            String linkId = change.substring(0, equals).strip();
            String words = change.substring(equals + 1).strip();
            if (words.equals("?")) {
                without(linkId);
            } else {
                with(linkId, (Object[]) words.split(",", -1));
            }
        }
        return this;
    }

    /** One answer; a temperature as {@code "38.2 C"}, antibiotics for mastitis as {@code "60 SAME"}. */
    public AnswersBuilder with(String linkId, Object... words) {
        switch (linkId) {
            case "temperature" -> parts(words, "temperature.value", "temperature.unit");
            case "antibiotics" -> {
                fields.remove("antibiotics.taken");
                put("antibiotics.forMastitis", List.of("true"));
                parts(words, "antibiotics.hours", "antibiotics.course");
            }
            default -> {
                var list = new ArrayList<String>();
                for (Object word : words) {
                    list.add(word.toString());
                }
                put(linkId, list);
            }
        }
        return this;
    }

    /** Leaves a question unanswered, with all its parts. */
    public AnswersBuilder without(String linkId) {
        fields.keySet().removeIf(each -> each.equals(linkId) || each.startsWith(linkId + "."));
        if (linkId.equals("hoursSinceAntipyretic")) {
            fields.remove("antipyretic.taken");
        }
        return this;
    }

    /**
     * The case as it was told.
     *
     * @throws care.milkway.kernel.InvalidInput if an answer can't be accepted
     */
    public Answers answers() {
        return Answers.ofFields(fields);
    }

    private void parts(Object[] words, String first, String second) {
        String[] parts = words[0].toString().split(" ", -1);
        put(first, List.of(parts[0]));
        put(second, List.of(parts[1]));
    }

    private void put(String linkId, List<String> words) {
        if (Questionnaire.ductCheck().find(linkId).isEmpty()) {
            throw new IllegalArgumentException("no such question: " + linkId);
        }
        fields.put(linkId, words);
    }
}
