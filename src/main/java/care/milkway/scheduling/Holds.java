package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Allocation.Candidates;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingFact.HoldExpired;
import care.milkway.scheduling.SchedulingFact.TimeHeld;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps times for people who are still typing. */
@Component
class Holds {

    /** How often another room or device is tried when somebody else was quicker. */
    private static final int ATTEMPTS = 5;

    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Claims claims;
    private final Appointments appointments;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Holds(
            Eligibility eligibility,
            FreeTimes freeTimes,
            Claims claims,
            Appointments appointments,
            ApplicationEventPublisher facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.claims = claims;
        this.appointments = appointments;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    Holding hold(Wish wish) {
        return switch (eligibility.toBook(wish.clinic(), wish.service(), wish.check())) {
            case Eligible eligible ->
                hold(
                        wish,
                        new Search(wish.clinic(), wish.service(), eligible, Optional.empty(), 14, 10, wish.wishes()));
            case Verdict.Withheld withheld -> new Holding.NotEligible(withheld);
            case Verdict.CheckNeeded needed -> new Holding.NotEligible(needed);
        };
    }

    private Holding hold(Wish wish, Search search) {
        var offer = NoticePolicy.mayStart(wish.clinic(), wish.start(), clock.instant())
                ? FreeTimes.ifNobodyHadIt(search, wish.start())
                : Optional.<Offer>empty();
        if (offer.isEmpty()) {
            return new Holding.NotOffered();
        }
        if (offer.get().letterNeeded()) {
            return new Holding.LetterNeeded();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var attempted = transaction.execute(status -> {
                var outcome = attempt(wish, offer.get());
                if (!(outcome instanceof Attempt.Got)) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
            switch (attempted) {
                case Attempt.Got got -> {
                    return new Holding.Done(got.hold());
                }
                case Attempt.NothingFree _ -> {
                    return new Holding.Taken(freeTimes.soonest(search.forAnybody()));
                }
                case Attempt.SomebodyWasQuicker _ -> {}
            }
        }
        return new Holding.Taken(freeTimes.soonest(search.forAnybody()));
    }

    private sealed interface Attempt {

        record Got(Held hold) implements Attempt {}

        record NothingFree() implements Attempt {}

        record SomebodyWasQuicker() implements Attempt {}
    }

    private Attempt attempt(Wish wish, Offer offer) {
        var clinic = wish.clinic();
        var now = clock.instant();
        var during = offer.visit()
                .widened(wish.service().bufferBefore(), wish.service().bufferAfter());
        var candidates = Candidates.of(clinic, wish.service(), offer);
        claims.removeExpired(clinic.id(), candidates.all(), during, now)
                .forEach(expired -> facts.publishEvent(new HoldExpired(clinic.id(), expired)));
        var allocation = candidates.choose(claims.busy(clinic.id(), candidates.all(), during, now), during);
        if (allocation.isEmpty()) {
            return new Attempt.NothingFree();
        }
        var plan = plan(wish, offer, allocation.get(), now);
        var until = now.plus(clinic.booking().hold());
        appointments.addHeld(plan, until, Actor.current().name());
        if (!claims.take(clinic.id(), plan.id(), allocation.get().resources(), during, until)) {
            return new Attempt.SomebodyWasQuicker();
        }
        facts.publishEvent(new TimeHeld(clinic.id(), plan.id()));
        return new Attempt.Got(new Held(plan, until));
    }

    private static Plan plan(Wish wish, Offer offer, Allocation allocation, Instant now) {
        Clinic clinic = wish.clinic();
        Service service = wish.service();
        Interval visit = offer.visit();
        return new Plan(
                clinic.id(),
                new AppointmentId(UUID.randomUUID()),
                clinic.version(),
                service.code(),
                wish.check(),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                offer.site().key(),
                offer.mode(),
                visit,
                service.price(),
                service.taxFor(offer.practitioner().profession()),
                wish.language(),
                now,
                0);
    }
}
