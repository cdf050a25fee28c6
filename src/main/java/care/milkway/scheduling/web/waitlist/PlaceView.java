package care.milkway.scheduling.web.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.page.Texts;
import care.milkway.scheduling.waitlist.TimeOffer;
import care.milkway.scheduling.waitlist.WaitingEntry;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in the waiting list, for whoever has its link; public for the templates.
 *
 * @param key of the link
 * @param service none if the clinic no longer describes it
 * @param notice the key of a sentence about what just happened, or empty
 */
public record PlaceView(Place place, String key, Clinic clinic, Optional<Service> service, String notice, Instant now) {

    public WaitingEntry entry() {
        return place.entry();
    }

    public boolean waits() {
        return entry().ended().isEmpty();
    }

    /** What she can take now. */
    public List<OfferedTime> open() {
        return place.offers().stream()
                .filter(each -> waits() && each.isOpen(now))
                .map(this::time)
                .toList();
    }

    private OfferedTime time(TimeOffer offer) {
        var site = clinic.site(offer.site()).orElseGet(() -> clinic.sites().getFirst());
        return new OfferedTime(offer, site, clinic.practitioner(offer.practitioner()));
    }

    /** An offered time on the clock of its place. */
    public record OfferedTime(TimeOffer offer, Site site, Optional<Practitioner> practitioner) {

        public ZonedDateTime start() {
            return offer.visit().start().atZone(site.timeZone());
        }

        public ZonedDateTime end() {
            return offer.visit().end().atZone(site.timeZone());
        }

        public ZonedDateTime until() {
            return offer.answerUntil().atZone(site.timeZone());
        }
    }

    public ZonedDateTime last() {
        return entry().wanted().last().atStartOfDay(clinic.sites().getFirst().timeZone());
    }

    public String weekdays(Texts t) {
        return entry().wanted().weekdays().size() == DayOfWeek.values().length
                ? t.get("waiting.everyday")
                : entry().wanted().weekdays().stream()
                        .sorted()
                        .map(each -> each.getDisplayName(
                                TextStyle.FULL_STANDALONE, t.language().locale()))
                        .collect(Collectors.joining(", "));
    }

    public String parts(Texts t) {
        return entry().wanted().parts().stream()
                .sorted()
                .map(each -> t.get("times.part." + each))
                .collect(Collectors.joining(", "));
    }
}
