package care.milkway.scheduling.web;

import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Offers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * An appointment on its own page; public for the templates.
 *
 * @param key the key of its link
 * @param changeable whether she may still move or cancel it here
 * @param today on the calendar of the clinic
 * @param offers the times it could be moved to
 * @param notice the key of a sentence about what just happened, or empty
 */
public record AppointmentPageView(
        AppointmentView seen, String key, boolean changeable, LocalDate today, Offers offers, String notice) {

    /** The days it could be moved to. */
    public List<LocalDate> choosableDays() {
        return TimesView.choosableDays(today);
    }

    /** The times it could be moved to, day by day. */
    public Collection<List<Offer>> days() {
        return TimesView.days(offers);
    }
}
