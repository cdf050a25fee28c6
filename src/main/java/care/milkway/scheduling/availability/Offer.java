package care.milkway.scheduling.availability;

import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import java.time.ZonedDateTime;

/**
 * A time that is free.
 *
 * @param visit from start to end, without buffers
 * @param letterNeeded whether it can't be booked without a verified referral letter
 */
public record Offer(Interval visit, Practitioner practitioner, Site site, Mode mode, boolean letterNeeded) {

    /** The start on the site's clock. */
    public ZonedDateTime start() {
        return visit.start().atZone(site.timeZone());
    }

    /** The end on the site's clock. */
    public ZonedDateTime end() {
        return visit.end().atZone(site.timeZone());
    }
}
