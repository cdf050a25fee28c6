package care.milkway.scheduling.web;

import care.milkway.scheduling.Offer;
import care.milkway.scheduling.Offers;
import java.util.Collection;
import java.util.List;

/**
 * An appointment on its own page; public for the templates.
 *
 * @param key the key of its link
 * @param changeable whether she may still move or cancel it here
 * @param offers the times it could be moved to
 * @param notice the key of a sentence about what just happened, or empty
 */
public record VisitView(AppointmentView seen, String key, boolean changeable, Offers offers, String notice) {

    /** The times it could be moved to, day by day. */
    public Collection<List<Offer>> days() {
        return TimesView.days(offers);
    }
}
