package care.milkway.scheduling.web.appointment;

import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.web.ChosenTime;
import care.milkway.scheduling.web.VisitTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What would change if an appointment were moved, asked once; public for the templates.
 *
 * @param key the key of its link
 * @param before as it is
 * @param after as it would be
 * @param offer the time she chose
 * @param following how many weekly visits were planned after it
 * @param letterDue until when the clinic has to have accepted a letter; none if it needs none that is still to come
 */
public record MoveQuestionView(
        AppointmentView seen,
        String key,
        VisitTime before,
        VisitTime after,
        Offer offer,
        Optional<ZonedDateTime> letterDue,
        long following) {

    /** The new time as one field sends it. */
    public String chosen() {
        return ChosenTime.text(offer);
    }

    public boolean otherPrice() {
        return before.total().compareTo(after.total()) != 0;
    }

    public boolean otherPerson() {
        return !before.practitioner().key().equals(after.practitioner().key());
    }

    public boolean otherPlace() {
        return !before.site().equals(after.site());
    }
}
