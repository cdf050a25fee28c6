package care.milkway.staff.web.question;

import care.milkway.clinic.Clinic;
import java.util.List;

/**
 * What became of a question; public for the templates.
 *
 * @param state the word of its texts
 */
public record QuestionNotice(Clinic clinic, String state, List<String> emergencies) {}
