package care.milkway.triage.rules.vocabulary;

import java.util.List;
import java.util.Set;

/** The questions without whose answers nobody is told to treat herself or is treated, in the order of the contract. */
public enum CriticalQuestion {
    TEMPERATURE("temperature"),
    EMERGENCY_SIGNS("emergencySigns"),
    SYSTEMIC_SIGNS("systemicSigns"),
    SKIN_SIGNS("skinSigns"),
    LUMP("lump"),
    ONSET("hoursSinceOnset"),
    ANTIBIOTICS("antibiotics"),
    CONTRAINDICATIONS("contraindications"),
    HARM_THOUGHTS("harmThoughts"),
    /** Only while a fever may be masked. */
    HEART_RATE("heartRate");

    private final String linkId;

    CriticalQuestion(String linkId) {
        this.linkId = linkId;
    }

    public String linkId() {
        return linkId;
    }

    /** The names of their fields. */
    public static List<String> fields(Set<CriticalQuestion> questions) {
        return questions.isEmpty()
                ? List.of()
                : questions.stream().map(CriticalQuestion::linkId).toList();
    }
}
