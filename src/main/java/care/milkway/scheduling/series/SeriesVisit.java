package care.milkway.scheduling.series;

import care.milkway.scheduling.availability.Offer;
import java.time.Instant;

/** One of several visits, as somebody wants it: when, with whom and where, by their keys. */
public record SeriesVisit(Instant start, String practitioner, String site) {

    /** As it is offered. */
    public static SeriesVisit of(Offer offer) {
        return new SeriesVisit(
                offer.visit().start(), offer.practitioner().key(), offer.site().key());
    }
}
