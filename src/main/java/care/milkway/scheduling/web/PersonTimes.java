package care.milkway.scheduling.web;

import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Price;
import care.milkway.clinic.Site;
import care.milkway.scheduling.availability.Offer;
import java.util.List;

/** One practitioner's free times of a day at one site; public for the templates. */
public record PersonTimes(Practitioner practitioner, Site site, Price price, List<Offer> times) {

    /** So many stand in two rows on a phone, the last place for the way to the others. */
    private static final int SHOWN = 6;

    /** Those that are seen at once. */
    public List<Offer> soon() {
        return times.size() <= SHOWN ? times : times.subList(0, SHOWN - 1);
    }

    /** How many more she has that day. */
    public int more() {
        return times.size() - soon().size();
    }
}
