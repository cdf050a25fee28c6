package care.milkway.staff.web.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.page.Texts;
import care.milkway.scheduling.waitlist.TimeOffer;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who waits, in the order in which they are asked; public for the templates.
 *
 * @param places all of them
 */
public record WaitingListView(Clinic clinic, List<Place> places, Instant now) {

    public String service(Place place, Texts t) {
        return clinic.service(place.entry().service())
                .map(each -> each.name().in(t.language()))
                .orElseGet(() -> place.entry().service());
    }

    /** On the clock of the clinic's first site. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }

    public ZonedDateTime last(Place place) {
        return place.entry()
                .wanted()
                .last()
                .atStartOfDay(clinic.sites().getFirst().timeZone());
    }

    public String parts(Place place, Texts t) {
        return place.entry().wanted().parts().stream()
                .sorted()
                .map(each -> t.get("times.part." + each))
                .collect(Collectors.joining(", "));
    }

    /** What is kept for her just now. */
    public Optional<TimeOffer> open(Place place) {
        return place.offers().stream().filter(each -> each.isOpen(now)).findFirst();
    }
}
