package care.milkway.scheduling.availability;

import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.Roster.Assignment;
import care.milkway.scheduling.availability.timeline.Slots;
import care.milkway.scheduling.availability.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When is everybody and everything free that a visit needs. Pure: the same busy times give the same offers. */
final class Availability {

    /** Visits start on the quarter hours of the clock; every zone in use today is a multiple of that from UTC. */
    private static final long GRID_SECONDS = 15 * 60;

    /** A practitioner at a site, and the slots at which a visit with her could start there. */
    record Candidate(Assignment assignment, boolean letterNeeded, Timeline starts) {}

    private final Search search;
    private final Roster roster;
    private final Service service;
    private final Interval window;
    private final Busy busy;
    private final Timeline blank;
    private final Map<String, Timeline> possible = new HashMap<>();

    /**
     * @param window the moments at which a visit may start
     * @param busy what each resource is taken for, buffers included
     */
    Availability(Search search, Interval window, Busy busy) {
        this.search = search;
        this.roster = Roster.of(search.clinic());
        this.service = search.service();
        this.window = window;
        this.busy = busy;
        this.blank = Timeline.clear(
                window.start().minus(service.bufferBefore()),
                window.end().plus(service.length()).plus(service.bufferAfter()));
    }

    Offers soonest() {
        return merge(candidates());
    }

    /** Everybody who may give it, at each of her sites. */
    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (var assignment : roster.assignments()) {
            var profession = assignment.practitioner().profession();
            var open = search.verdict().open().contains(profession);
            if ((open || search.verdict().withLetter().contains(profession))
                    && service.professions().contains(profession)
                    && search.preferences().fit(assignment.practitioner())
                    && search.preferences().fit(assignment.site())) {
                candidates.add(new Candidate(assignment, !open, starts(assignment)));
            }
        }
        return candidates;
    }

    private Timeline starts(Assignment assignment) {
        var starts = free(assignment.id());
        starts.keep(working(assignment));
        starts.keep(possible.computeIfAbsent(assignment.site().key(), _ -> roomsAndDevices(assignment.site())));
        return starts;
    }

    /** Where a visit could start as far as room and device go, within the window and on the grid. */
    private Timeline roomsAndDevices(Site site) {
        var starts = grid();
        service.roomKindFor(search.mode()).ifPresent(kind -> starts.keep(anyRoom(site, kind)));
        service.deviceKindFor(search.mode()).ifPresent(kind -> starts.keep(anyDevice(site, kind)));
        return starts;
    }

    private Timeline grid() {
        var grid = blank.clear();
        var first = Math.ceilDiv(Slots.ceilingSecond(window.start()), GRID_SECONDS) * GRID_SECONDS;
        var end = Slots.ceilingSecond(window.end());
        for (var start = first; start < end; start += GRID_SECONDS) {
            grid.set(blank.slot(Instant.ofEpochSecond(start)));
        }
        return grid;
    }

    private Timeline anyRoom(Site site, String kind) {
        var any = blank.clear();
        roster.rooms(site, kind).forEach(room -> any.add(free(room)));
        return any;
    }

    private Timeline anyDevice(Site site, String kind) {
        var any = blank.clear();
        for (var device : roster.devices(site, kind)) {
            if (device.endOfUse().isAfter(window.start())) {
                var usable = free(device.id());
                usable.clearFrom(device.endOfUse());
                any.add(usable);
            }
        }
        return any;
    }

    /** The slots at which the resource is free for the whole visit with its buffers. */
    private Timeline free(ResourceId resource) {
        var time = blank.clear();
        busy.markOn(time, resource);
        time.invert();
        time.keepStarts(
                Timeline.slots(service.bufferBefore()),
                Timeline.slots(service.length().plus(service.bufferAfter())));
        return time;
    }

    /** The slots at which a visit, without its buffers, lies in her working time. */
    private Timeline working(Assignment assignment) {
        var time = blank.clear();
        time.add(assignment.hours());
        time.keepStarts(0, Timeline.slots(service.length()));
        return time;
    }

    private Offers merge(List<Candidate> candidates) {
        candidates.sort(Comparator.comparing(Candidate::letterNeeded));
        var anybody = blank.clear();
        candidates.forEach(candidate -> anybody.add(candidate.starts()));
        var times = new ArrayList<Offer>();
        var sooner = new ArrayList<Offer>();
        var bookable = 0;
        for (var slot = anybody.next(0); slot >= 0 && bookable < search.limit(); slot = anybody.next(slot + 1)) {
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

    Offer offer(Candidate candidate, int slot) {
        return new Offer(
                Interval.of(blank.at(slot), service.length()),
                candidate.assignment().practitioner(),
                candidate.assignment().site(),
                search.mode(),
                candidate.letterNeeded());
    }
}
