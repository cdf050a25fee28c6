package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.policy.WaitingListPolicy.Offering;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.limits.Client;
import care.milkway.page.refusal.FailureLog;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.waitlist.FreedTimes.Freed;
import care.milkway.scheduling.waitlist.WaitingEvent.TimeOffered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Offers what was given back to whoever waits: to one after the other, kept for each until she answers, or to all at once. It
 * is kept and offered in one transaction; whether it can be had, the claims decide, as for everybody.
 */
@Component
public class FreedTimeOffers {

    private static final int MOST = 200;

    /** Should this program die while it looks, another looks then. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Less than that to answer is no offer: whoever looks at the free times finds it there. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private static final Client NOBODY = new Client(new UUID(0, 0), Optional.empty());

    private final FreedTimes freed;
    private final WaitingEntries entries;
    private final TimeOffers offers;
    private final FittingTimes fitting;
    private final Scheduling scheduling;
    private final Clinics clinics;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final FailureLog failures;
    private final Clock clock;

    FreedTimeOffers(
            FreedTimes freed,
            WaitingEntries entries,
            TimeOffers offers,
            FittingTimes fitting,
            Scheduling scheduling,
            Clinics clinics,
            Work work,
            ApplicationEventPublisher events,
            FailureLog failures,
            Clock clock) {
        this.freed = freed;
        this.entries = entries;
        this.offers = offers;
        this.fitting = fitting;
        this.scheduling = scheduling;
        this.clinics = clinics;
        this.work = work;
        this.events = events;
        this.failures = failures;
        this.clock = clock;
    }

    /** Looks at every freed time that it is time to look at, in all clinics. Several programs may do so at once. */
    public void offer() {
        work.across(Actor.Job.WAITING_LIST, () -> freed.due(clock.instant(), MOST))
                .forEach(each -> {
                    try {
                        Actor.Job.WAITING_LIST.doing(() -> offer(each));
                    } catch (RuntimeException failure) {
                        failures.ofJob(failure);
                    }
                });
    }

    /** A freed time, and who is to be asked, in this order. */
    private record Asking(UUID freed, Interval time, List<WaitingEntry> waiting) {}

    private void offer(Freed due) {
        var clinic = clinics.get(due.clinic());
        work.in(due.clinic(), () -> asking(clinic, due)).ifPresent(asking -> {
            if (clinic.booking().waiting().offer() == Offering.TO_ALL) {
                offerToAll(clinic, asking);
            } else {
                offerToNext(clinic, asking);
            }
        });
    }

    /** Takes the freed time; none if somebody else has it, or somebody is still to answer. */
    private Optional<Asking> asking(Clinic clinic, Freed due) {
        var now = clock.instant();
        return freed.take(due.id(), now, now.plus(LEASE)).flatMap(time -> {
            offers.runOut(due.id(), now);
            var kept = offers.keptUntil(due.id(), now);
            kept.ifPresent(until -> freed.lookAt(due.id(), until));
            return kept.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Asking(due.id(), time, entries.toBeAsked(due.id(), today(clinic, now), now)));
        });
    }

    private void offerToNext(Clinic clinic, Asking asking) {
        for (var entry : asking.waiting()) {
            var now = clock.instant();
            for (var time : fitting.in(clinic, entry, asking.time())) {
                var until = earlier(
                        now.plus(clinic.booking().waiting().answer()),
                        time.visit().start().minus(clinic.booking().notice()));
                if (until.isAfter(now.plus(SHORTEST)) && kept(clinic, asking, entry, time, until)) {
                    return;
                }
            }
        }
        close(clinic.id(), asking);
    }

    private boolean kept(Clinic clinic, Asking asking, WaitingEntry entry, Offer time, Instant until) {
        var request = request(clinic, entry, time);
        return scheduling
                .holdUntil(request, until, hold -> {
                    var offer = new TimeOffer(
                            UUID.randomUUID(),
                            entry.id(),
                            asking.freed(),
                            Optional.of(hold.id()),
                            hold.plan().practitioner(),
                            hold.plan().site(),
                            hold.plan().visit(),
                            until,
                            Optional.empty(),
                            Optional.empty());
                    add(clinic.id(), offer);
                    freed.lookAt(asking.freed(), until);
                })
                .isPresent();
    }

    static HoldRequest request(Clinic clinic, WaitingEntry entry, Offer time) {
        return new HoldRequest(
                clinic,
                clinic.service(entry.service()).orElseThrow(),
                FittingTimes.evidence(entry),
                time.visit().start(),
                new Preferences(
                        Optional.of(time.practitioner().key()),
                        Optional.empty(),
                        Optional.of(time.site().key()),
                        Optional.of(time.mode())),
                entry.language(),
                NOBODY);
    }

    private void offerToAll(Clinic clinic, Asking asking) {
        var now = clock.instant();
        work.in(clinic.id(), () -> {
            for (var entry : asking.waiting()) {
                fitting.in(clinic, entry, asking.time()).stream()
                        .findFirst()
                        .filter(time -> until(clinic, time).isAfter(now.plus(SHORTEST)))
                        .ifPresent(time -> add(clinic.id(), toAll(clinic, asking, entry, time)));
            }
            freed.close(asking.freed(), now);
        });
    }

    private static TimeOffer toAll(Clinic clinic, Asking asking, WaitingEntry entry, Offer time) {
        return new TimeOffer(
                UUID.randomUUID(),
                entry.id(),
                asking.freed(),
                Optional.empty(),
                clinic.practitionerId(time.practitioner()),
                time.site().key(),
                time.visit(),
                until(clinic, time),
                Optional.empty(),
                Optional.empty());
    }

    private static Instant until(Clinic clinic, Offer time) {
        return time.visit().start().minus(clinic.booking().notice());
    }

    private void add(ClinicId clinic, TimeOffer offer) {
        offers.add(offer, clock.instant());
        events.publishEvent(new TimeOffered(clinic, offer.waiting(), offer.id()));
    }

    private void close(ClinicId clinic, Asking asking) {
        work.in(clinic, () -> freed.close(asking.freed(), clock.instant()));
    }

    private static LocalDate today(Clinic clinic, Instant now) {
        return LocalDate.ofInstant(now, clinic.sites().getFirst().timeZone());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
