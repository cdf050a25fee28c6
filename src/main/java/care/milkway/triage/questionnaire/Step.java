package care.milkway.triage.questionnaire;

import java.util.List;

/** One screen of the duct check: one idea, a question or a few that belong together. */
public record Step(String id, List<Question> questions) {

    public Step {
        questions = List.copyOf(questions);
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
