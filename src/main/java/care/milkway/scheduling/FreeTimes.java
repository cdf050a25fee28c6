package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.Interval;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up what is taken and finds what is free. */
@Component
class FreeTimes {

    private final Diaries diaries;
    private final Claims claims;
    private final Work work;
    private final Clock clock;

    FreeTimes(Diaries diaries, Claims claims, Work work, Clock clock) {
        this.diaries = diaries;
        this.claims = claims;
        this.work = work;
        this.clock = clock;
    }

    Offers soonest(Search search) {
        var now = clock.instant();
        return NoticePolicy.window(
                        search.clinic(),
                        search.from(),
                        search.days(),
                        now,
                        Actor.find().orElseGet(Actor.Visitor::new))
                .map(window -> new Availability(search, window, busy(search, window, now)).soonest())
                .orElseGet(Offers::none);
    }

    /** The offer for a time if nobody had taken anything: whether it belongs to what the clinic offers at all. */
    static Optional<Offer> ifNobodyHadIt(Search search, Instant start) {
        var only = new Interval(start, start.plusSeconds(1));
        var offers = new Availability(search, only, Busy.NOT_AT_ALL).soonest();
        return offers.times().stream().findFirst();
    }

    /** What some resources are taken for: from memory if the clinic's diary is there, which is not read for one visit. */
    Busy busy(Clinic clinic, Collection<ResourceId> resources, Interval time, Instant now) {
        return diaries.findKept(clinic, time, now).orElseGet(() -> asked(clinic, resources, time, now));
    }

    private Busy busy(Search search, Interval window, Instant now) {
        var service = search.service();
        var around = new Interval(window.start(), window.end().plus(service.length()))
                .widened(service.bufferBefore(), service.bufferAfter());
        return diaries.find(search.clinic(), around, now)
                .orElseGet(() -> asked(search.clinic(), resources(search), around, now));
    }

    /** What the database says. */
    private Busy asked(Clinic clinic, Collection<ResourceId> resources, Interval time, Instant now) {
        return work.in(clinic.id(), Actor.Job.CHANGE_FEED, () -> claims.busy(resources, time, now));
    }

    private static Set<ResourceId> resources(Search search) {
        var service = search.service();
        var roster = Roster.of(search.clinic());
        var resources = new HashSet<ResourceId>();
        for (var assignment : roster.assignments()) {
            if (service.professions().contains(assignment.practitioner().profession())
                    && search.preferences().fit(assignment.practitioner())) {
                resources.add(assignment.id());
            }
        }
        for (var site : search.clinic().sites()) {
            service.roomKindFor(search.mode()).ifPresent(kind -> resources.addAll(roster.rooms(site, kind)));
            service.deviceKindFor(search.mode())
                    .ifPresent(kind -> roster.devices(site, kind).forEach(device -> resources.add(device.id())));
        }
        return resources;
    }
}
