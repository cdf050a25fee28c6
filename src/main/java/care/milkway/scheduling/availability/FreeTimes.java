package care.milkway.scheduling.availability;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.Allocation.Candidates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up what is taken and finds what is free. */
@Component
public class FreeTimes {

    private final Diaries diaries;
    private final CountedDays counted;
    private final Claims claims;
    private final Work work;
    private final Clock clock;

    FreeTimes(Diaries diaries, CountedDays counted, Claims claims, Work work, Clock clock) {
        this.diaries = diaries;
        this.counted = counted;
        this.claims = claims;
        this.work = work;
        this.clock = clock;
    }

    /** The soonest times, as far as anybody else has not taken them by the time somebody asks for one. */
    public Offers soonest(Search search) {
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

    /**
     * What is free on each day of the clinic's horizon, and all times of one of them.
     *
     * @param search whose days and limit do not count
     * @param asked the day that is looked at; none: the first with a free time
     * @param part the only part of a day that is wanted; none: all of it
     */
    public FreeDays days(Search search, Optional<LocalDate> asked, Optional<DayPart> part) {
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, search.clinic().sites().getFirst().timeZone());
        var days = search.clinic().booking().horizonDays() + 1;
        var actor = Actor.find().orElseGet(Actor.Visitor::new);
        return NoticePolicy.window(search.clinic(), Optional.empty(), days, now, actor)
                .map(window -> counted(search, window, first, days, now, actor).at(asked, part))
                .orElseGet(() -> FreeDays.none(first, days, asked));
    }

    private DayByDay counted(Search search, Interval window, LocalDate first, int days, Instant now, Actor actor) {
        var clinic = search.clinic();
        var question = new CountedDays.Question(
                clinic.id(),
                search.service().code(),
                search.verdict(),
                search.preferences(),
                NoticePolicy.isWaived(actor));
        var around = around(search.service(), window);
        return diaries.find(clinic, around, now)
                .map(busy -> counted.of(
                        question, clinic, now, () -> new DayByDay(new Availability(search, window, busy), first, days)))
                .orElseGet(() -> new DayByDay(
                        new Availability(search, window, asked(clinic, resources(search), around, now)), first, days));
    }

    /** The offer for a time if nobody had taken anything: whether it belongs to what the clinic offers at all. */
    public static Optional<Offer> ifNobodyHadIt(Search search, Instant start) {
        var only = new Interval(start, start.plusSeconds(1));
        var offers = new Availability(search, only, Busy.NOT_AT_ALL).soonest();
        return offers.times().stream().findFirst();
    }

    /**
     * Who, where and with what is free for a visit, from memory if that may be believed.
     *
     * @param during the visit with its buffers
     */
    public Optional<Allocation> choose(Clinic clinic, Candidates candidates, Interval during, Instant now) {
        var busy = diaries.find(clinic, during, now).orElseGet(() -> asked(clinic, candidates.all(), during, now));
        return candidates.choose(busy, during);
    }

    /** The same as the database says, in the work that runs or in its own. */
    public Optional<Allocation> chooseStored(Clinic clinic, Candidates candidates, Interval during, Instant now) {
        return candidates.choose(work.in(clinic.id(), () -> claims.busy(candidates.all(), during, now)), during);
    }

    private Busy busy(Search search, Interval window, Instant now) {
        var around = around(search.service(), window);
        return diaries.find(search.clinic(), around, now)
                .orElseGet(() -> asked(search.clinic(), resources(search), around, now));
    }

    private static Interval around(Service service, Interval window) {
        return new Interval(window.start(), window.end().plus(service.length()))
                .widened(service.bufferBefore(), service.bufferAfter());
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
