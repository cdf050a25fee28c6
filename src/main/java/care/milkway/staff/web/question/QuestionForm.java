package care.milkway.staff.web.question;

import care.milkway.clinic.Clinic;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The form by which somebody asks the clinic something; public for the templates.
 *
 * @param typed what she already typed, by field
 * @param wrong the sentence for each field that can't be accepted, as a key, in the order of the form
 * @param emergencies when to call and not to write
 */
public record QuestionForm(
        Clinic clinic, Map<String, String> typed, SequencedMap<String, String> wrong, List<String> emergencies) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
