package care.milkway.scheduling.availability;

import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds free times the slow and obvious way: every start, everybody, minute by minute. */
final class NaiveClinic {

    private final Search search;
    private final Map<ResourceId, List<Interval>> busy;

    NaiveClinic(Search search, Map<ResourceId, List<Interval>> busy) {
        this.search = search;
        this.busy = busy;
    }

    Offers soonest(Interval window) {
        var times = new ArrayList<Offer>();
        var sooner = new ArrayList<Offer>();
        var bookable = 0;
        for (var start = firstGridTime(window);
                start.isBefore(window.end());
                start = start.plus(Duration.ofMinutes(15))) {
            for (var offer : at(start)) {
                if (bookable < search.limit()) {
                    (offer.letterNeeded() && bookable == 0 ? sooner : times).add(offer);
                    bookable += offer.letterNeeded() ? 0 : 1;
                }
            }
        }
        var few = sooner.stream().limit(search.limit()).toList();
        return bookable == 0 ? new Offers(few, List.of()) : new Offers(times, few);
    }

    private static Instant firstGridTime(Interval window) {
        var quarter = Instant.ofEpochSecond(Math.floorDiv(window.start().getEpochSecond(), 900L) * 900);
        return quarter.isBefore(window.start()) ? quarter.plusSeconds(900) : quarter;
    }

    /** Without a letter before with one, then in the order of the file. */
    private List<Offer> at(Instant start) {
        var visit = Interval.of(start, search.service().length());
        var open = new ArrayList<Offer>();
        var withLetter = new ArrayList<Offer>();
        for (var site : search.clinic().sites()) {
            for (var practitioner : search.clinic().practitioners()) {
                if (possible(visit, site, practitioner)) {
                    var letter = !search.verdict().open().contains(practitioner.profession());
                    (letter ? withLetter : open).add(new Offer(visit, practitioner, site, search.mode(), letter));
                }
            }
        }
        return Stream.concat(open.stream(), withLetter.stream()).toList();
    }

    private boolean possible(Interval visit, Site site, Practitioner practitioner) {
        var service = search.service();
        var clinic = search.clinic();
        var mode = search.mode();
        var verdict = search.verdict();
        return search.preferences()
                        .site()
                        .filter(key -> !key.equals(site.key()))
                        .isEmpty()
                && search.preferences()
                        .practitioner()
                        .filter(key -> !key.equals(practitioner.key()))
                        .isEmpty()
                && search.preferences()
                        .language()
                        .filter(each -> !practitioner.languages().contains(each))
                        .isEmpty()
                && service.professions().contains(practitioner.profession())
                && (verdict.open().contains(practitioner.profession())
                        || verdict.withLetter().contains(practitioner.profession()))
                && works(practitioner, site, visit)
                && anyFree(List.of(clinic.practitionerId(practitioner)), visit)
                && service.roomKindFor(mode)
                        .filter(kind -> !anyFree(
                                clinic.rooms().stream()
                                        .filter(room -> room.site().equals(site.key())
                                                && room.kind().equals(kind))
                                        .map(clinic::roomId)
                                        .toList(),
                                visit))
                        .isEmpty()
                && service.deviceKindFor(mode)
                        .filter(kind -> !anyFree(
                                clinic.devices().stream()
                                        .filter(device -> device.site().equals(site.key())
                                                && device.kind().equals(kind)
                                                && !day(visit.end(), site).isAfter(device.calibrationDue()))
                                        .map(clinic::deviceId)
                                        .toList(),
                                visit))
                        .isEmpty();
    }

    private static LocalDate day(Instant moment, Site site) {
        return LocalDate.ofInstant(moment, site.timeZone());
    }

    private boolean works(Practitioner practitioner, Site site, Interval visit) {
        return minutes(visit).allMatch(minute -> practitioner.hours().stream()
                .filter(hours -> hours.site().equals(site.key()))
                .flatMap(hours -> hours.on(day(minute, site), site.timeZone()).stream())
                .anyMatch(time -> !minute.isBefore(time.start()) && minute.isBefore(time.end())));
    }

    /** One and the same resource for the whole visit with its buffers. */
    private boolean anyFree(Collection<ResourceId> resources, Interval visit) {
        var whole =
                visit.widened(search.service().bufferBefore(), search.service().bufferAfter());
        return resources.stream()
                .anyMatch(resource -> minutes(whole).noneMatch(minute -> busy.getOrDefault(resource, List.of()).stream()
                        .anyMatch(taken -> taken.overlaps(Interval.of(minute, Duration.ofMinutes(1))))));
    }

    private static Stream<Instant> minutes(Interval interval) {
        return Stream.iterate(
                interval.start(), each -> each.isBefore(interval.end()), each -> each.plus(Duration.ofMinutes(1)));
    }
}
