package care.milkway.triage.rules;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.InvalidInput;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody answered to the duct check, checked and immutable. A question that is not in it was not answered, which is
 * never "no".
 */
public final class Answers {

    private static final List<Question> FIELDS = Questionnaire.ductCheck().steps().stream()
            .flatMap(step -> step.questions().stream())
            .filter(question -> !question.isGate())
            .toList();

    /** The field that, but for a suspected cancer, decides only which treatment. */
    public static final String TREATMENT_ONLY = "contraindications";

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, List<String>> words;
    private final ClinicalAnswers clinical;

    private Answers(Map<String, List<String>> words) {
        this.words = Collections.unmodifiableMap(words);
        this.clinical = ClinicalAnswers.of(words);
    }

    /**
     * Answers in the vocabulary of the API; a null is a question not answered.
     *
     * @throws InvalidInput naming the first field, such as {@code temperature.value}, that can't be accepted
     */
    public static Answers of(JsonNode json) {
        return new Answers(AnswersReader.read(json));
    }

    /**
     * The same, of JSON text: numbers are read exactly, and a field given twice is refused.
     *
     * @throws InvalidInput as above, and naming {@code answers} if it is no JSON
     */
    public static Answers parse(String json) {
        try {
            return of(EXACT.readTree(json));
        } catch (JacksonException _) {
            throw new InvalidInput("answers", "The answers must be one JSON object, with every field once.");
        }
    }

    /**
     * The fields of a page: link id to what was typed or ticked. Blank fields are not answered; the word {@code none} in a
     * list says that none applies; fields that are no question are ignored.
     *
     * @throws InvalidInput naming the first field that can't be accepted
     */
    public static Answers ofFields(Map<String, List<String>> fields) {
        return of(AnswersWriter.write(fields));
    }

    /** Nobody has answered anything yet. */
    public static Answers none() {
        return new Answers(Map.of());
    }

    /** What {@link #of} reads back; made for storing. */
    public ObjectNode toJson() {
        return AnswersWriter.write(words);
    }

    /** The answer to a question that has one: a number in plain digits, {@code true} or {@code false}, or a code. */
    public Optional<String> word(String linkId) {
        return words(linkId).stream().findFirst();
    }

    /** The codes that apply; empty if none does and also if it was not answered, see {@link #answered}. */
    public List<String> words(String linkId) {
        return words.getOrDefault(linkId, List.of());
    }

    public boolean answered(String linkId) {
        return words.containsKey(linkId);
    }

    /** Link id to answer, the gates of the pages included: what {@link #ofFields} reads back. */
    public Map<String, List<String>> asFields() {
        return words;
    }

    /**
     * The same before she has chosen a treatment: what only decides about one is taken as not standing in its way. Whoever
     * uses this asks for the rest before the treatment.
     */
    public Answers beforeTreatment() {
        if (answered(TREATMENT_ONLY)) {
            return this;
        }
        var assumed = new LinkedHashMap<>(words);
        assumed.put(TREATMENT_ONLY, List.of());
        return new Answers(assumed);
    }

    /** Some of these answers: what they say to a few questions. */
    public Answers part(Map<String, List<String>> told) {
        return new Answers(new LinkedHashMap<>(told));
    }

    /** Whether this field is critical here and not answered: a pulse is, while a dose may hide a fever. */
    public boolean lacks(String field, TriagePolicy policy) {
        return DuctCheck.evaluate(this, policy).missing().contains(field);
    }

    ClinicalAnswers clinical() {
        return clinical;
    }

    /** The questions that are fields of the answers: all but those that only open another one on a page. */
    static List<Question> fields() {
        return FIELDS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && answers.words.equals(words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** Says nothing about anybody's health: answers must not end up in a log. */
    @Override
    public String toString() {
        return "Answers[" + words.size() + " questions]";
    }
}
