package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Room;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** When is everybody and everything free that a visit needs. Pure: the same busy times give the same offers. */
final class Availability {

    /** Visits start on the quarter hours of the clock; every zone in use today is a multiple of that from UTC. */
    private static final int GRID_SLOTS = 3;

    /** A practitioner at a site, and the slots at which a visit with her could start there. */
    private record Candidate(Practitioner practitioner, Site site, boolean letterNeeded, Timeline starts) {}

    private final Search search;
    private final Clinic clinic;
    private final Service service;
    private final Interval window;
    private final Map<ResourceId, List<Interval>> busy;
    private final Timeline blank;

    /**
     * @param window the moments at which a visit may start
     * @param busy what each resource is taken for, buffers included
     */
    Availability(Search search, Interval window, Map<ResourceId, List<Interval>> busy) {
        this.search = search;
        this.clinic = search.clinic();
        this.service = search.service();
        this.window = window;
        this.busy = busy;
        this.blank = Timeline.clear(
                window.start().minus(service.bufferBefore()),
                window.end().plus(service.length()).plus(service.bufferAfter()));
    }

    Offers soonest() {
        var candidates = new ArrayList<Candidate>();
        for (var site : clinic.sites()) {
            if (search.wishes().fit(site)) {
                candidates.addAll(at(site));
            }
        }
        return merge(candidates);
    }

    private List<Candidate> at(Site site) {
        var possible = roomsAndDevices(site);
        var found = new ArrayList<Candidate>();
        for (var practitioner : clinic.practitioners()) {
            var open = search.verdict().open().contains(practitioner.profession());
            var withLetter = search.verdict().withLetter().contains(practitioner.profession());
            if ((open || withLetter)
                    && service.professions().contains(practitioner.profession())
                    && search.wishes().fit(practitioner)) {
                var starts = free(List.of(clinic.practitionerId(practitioner)));
                starts.keep(working(practitioner, site));
                starts.keep(possible);
                found.add(new Candidate(practitioner, site, !open, starts));
            }
        }
        return found;
    }

    /** Where a visit could start as far as room and device go, within the window and on the grid. */
    private Timeline roomsAndDevices(Site site) {
        var possible = blank.clear();
        for (var slot = blank.slot(window.start()); slot < blank.slots(); slot++) {
            var start = blank.at(slot);
            if (start.getEpochSecond() % (GRID_SLOTS * 300L) == 0
                    && !start.isBefore(window.start())
                    && start.isBefore(window.end())) {
                possible.mark(new Interval(start, start.plusSeconds(1)));
            }
        }
        service.roomKindFor(search.mode()).ifPresent(kind -> possible.keep(free(rooms(clinic, site, kind))));
        service.deviceKindFor(search.mode()).ifPresent(kind -> possible.keep(calibrated(site, kind)));
        return possible;
    }

    private Timeline calibrated(Site site, String kind) {
        var any = blank.clear();
        for (var device : devices(clinic, site, kind)) {
            var end = endOfUse(device, site.timeZone());
            if (end.isAfter(window.start())) {
                var usable = free(List.of(clinic.deviceId(device)));
                var inUse = blank.clear();
                inUse.mark(new Interval(blank.at(0), end));
                usable.keep(inUse);
                any.add(usable);
            }
        }
        return any;
    }

    /** The slots at which one of the resources is free for the whole visit with its buffers. */
    private Timeline free(List<ResourceId> anyOf) {
        var any = blank.clear();
        for (var resource : anyOf) {
            var taken = blank.clear();
            busy.getOrDefault(resource, List.of()).forEach(taken::mark);
            any.add(taken.inverse()
                    .starts(
                            Timeline.slots(service.bufferBefore()),
                            Timeline.slots(service.length().plus(service.bufferAfter()))));
        }
        return any;
    }

    /** The slots at which a visit, without its buffers, lies in her working time. */
    private Timeline working(Practitioner practitioner, Site site) {
        var time = blank.clear();
        var zone = site.timeZone();
        for (var hours : practitioner.hours()) {
            if (hours.site().equals(site.key())) {
                var last = LocalDate.ofInstant(window.end(), zone);
                for (var day = LocalDate.ofInstant(window.start(), zone); !day.isAfter(last); day = day.plusDays(1)) {
                    hours.on(day, zone).forEach(time::mark);
                }
            }
        }
        return time.starts(0, Timeline.slots(service.length()));
    }

    private Offers merge(List<Candidate> candidates) {
        candidates.sort(Comparator.comparing(Candidate::letterNeeded));
        var times = new ArrayList<Offer>();
        var sooner = new ArrayList<Offer>();
        var bookable = 0;
        for (var slot = next(candidates, 0);
                slot >= 0 && bookable < search.limit();
                slot = next(candidates, slot + 1)) {
            for (var candidate : candidates) {
                if (candidate.starts().get(slot) && bookable < search.limit()) {
                    var early = candidate.letterNeeded() && bookable == 0;
                    (early ? sooner : times).add(offer(candidate, slot));
                    bookable += candidate.letterNeeded() ? 0 : 1;
                }
            }
        }
        var most = search.limit();
        return bookable == 0
                ? new Offers(sooner.stream().limit(most).toList(), List.of())
                : new Offers(List.copyOf(times), sooner.stream().limit(most).toList());
    }

    private static int next(List<Candidate> candidates, int from) {
        var soonest = -1;
        for (var candidate : candidates) {
            var next = candidate.starts().next(from);
            if (next >= 0 && (soonest < 0 || next < soonest)) {
                soonest = next;
            }
        }
        return soonest;
    }

    private Offer offer(Candidate candidate, int slot) {
        return new Offer(
                Interval.of(blank.at(slot), service.length()),
                candidate.practitioner(),
                candidate.site(),
                search.mode(),
                candidate.letterNeeded());
    }

    /** The rooms of a kind at a site, in the order of the clinic's file. */
    static List<ResourceId> rooms(Clinic clinic, Site site, String kind) {
        return clinic.rooms().stream()
                .filter(room -> room.site().equals(site.key()) && room.kind().equals(kind))
                .map((Room room) -> clinic.roomId(room))
                .toList();
    }

    /** The devices of a kind at a site, in or out of calibration. */
    static List<Device> devices(Clinic clinic, Site site, String kind) {
        return clinic.devices().stream()
                .filter(device ->
                        device.site().equals(site.key()) && device.kind().equals(kind))
                .toList();
    }

    /** The moment from which a device may not be used: the end of the day its calibration is due. */
    static Instant endOfUse(Device device, ZoneId zone) {
        return device.calibrationDue().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
