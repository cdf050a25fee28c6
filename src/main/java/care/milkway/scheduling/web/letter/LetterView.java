package care.milkway.scheduling.web.letter;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.scheduling.web.appointment.AppointmentView;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The form in which a letter is handed in; public for the templates.
 *
 * @param due until when it has to be accepted, on the clock of the site
 * @param number what she writes into the subject of an e-mail
 * @param files whether files can be kept here
 */
public record LetterView(
        AppointmentView seen,
        String key,
        LetterRequirement requirement,
        ZonedDateTime due,
        String number,
        boolean files,
        LetterForm form) {

    public List<Profession> signers() {
        return requirement.signers().stream().sorted().toList();
    }
}
