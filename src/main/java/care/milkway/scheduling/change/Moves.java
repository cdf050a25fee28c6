package care.milkway.scheduling.change;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.EarlierTime;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.MoveRequest;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.letter.ServingLetters;
import care.milkway.scheduling.sick.Alternatives;
import care.milkway.scheduling.stored.Appointments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves appointments. */
@Component
public class Moves {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Appointments appointments;
    private final ServingLetters letters;
    private final Work work;
    private final TimeExchange exchange;
    private final Alternatives alternatives;
    private final Clock clock;

    Moves(
            Clinics clinics,
            Eligibility eligibility,
            FreeTimes freeTimes,
            Appointments appointments,
            ServingLetters letters,
            Work work,
            TimeExchange exchange,
            Alternatives alternatives,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.appointments = appointments;
        this.letters = letters;
        this.work = work;
        this.exchange = exchange;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    public MoveResult move(MoveRequest request) {
        return exchange.attempt(
                request.clinic(),
                () -> attempt(clinics.get(request.clinic()), request),
                MoveResult.Done.class::isInstance);
    }

    /** Inside {@link TimeExchange#attempt}, which may be one of several changes. */
    public MoveResult within(MoveRequest request) {
        return attempt(clinics.get(request.clinic()), request);
    }

    private MoveResult attempt(Clinic clinic, MoveRequest request) {
        if (!(appointments.findForUpdate(request.appointment()).orElse(null) instanceof Booked booked)) {
            return new MoveResult.Unknown();
        }
        var service = clinic.service(booked.plan().service());
        if (service.isEmpty() || !service.get().modes().contains(booked.plan().mode())) {
            return new MoveResult.NotOffered();
        }
        if (!mayChange(clinic, booked)) {
            return new MoveResult.TooLate();
        }
        return switch (eligibility.toMove(clinic, service.get(), booked.plan().evidence(), request.start())) {
            case Eligible eligible -> move(clinic, service.get(), eligible, booked, request);
            case Verdict.NotEligible withheld -> new MoveResult.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new MoveResult.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new MoveResult.NotEligible(needed);
        };
    }

    /** At any time, if it is the clinic that can't keep it. */
    private boolean mayChange(Clinic clinic, Booked booked) {
        return NoticePolicy.mayChangeOnline(clinic, booked.plan().visit().start(), clock.instant())
                || alternatives.open(booked).isPresent();
    }

    private MoveResult move(Clinic clinic, Service service, Eligible eligible, Booked booked, MoveRequest request) {
        var now = clock.instant();
        var search = search(clinic, service, eligible, booked.plan(), request.practitioner());
        var offer = offer(search, request.start(), now);
        if (offer.isEmpty()) {
            return new MoveResult.NotOffered();
        }
        var evidence = letters.evidence(search, booked, offer.get(), now);
        if (evidence.isEmpty()) {
            return new MoveResult.NotOffered();
        }
        var allocation = exchange.take(clinic, service, booked.id(), offer.get(), now);
        if (allocation.isEmpty()) {
            return new MoveResult.Taken(freeTimes.soonest(search.forAnybody()));
        }
        var plan = moved(booked.plan().with(evidence.get()), clinic, service, offer.get(), allocation.get());
        if (!request.agreesTo(booked.plan(), plan)) {
            return new MoveResult.NewPrice(booked.plan().total(), plan.total());
        }
        var last = new LastChange(now, true, Optional.of(EarlierTime.of(booked.plan())));
        var moved = new Booked(plan, booked.patient(), last);
        exchange.keep(booked, moved, now);
        return new MoveResult.Done(moved);
    }

    /**
     * A time to which somebody may move.
     *
     * @param letterDue until when a letter has to be accepted then; none if the time needs none, or she has one that serves
     */
    public record OfferedMove(Offer offer, Optional<Instant> letterDue) {}

    /** The time she may move to, if nobody had taken it meanwhile; the mode stays what it was. */
    public Optional<OfferedMove> offer(Booked booked, Instant start, Optional<String> practitioner) {
        var plan = booked.plan();
        var clinic = clinics.get(plan.clinic());
        return clinic.service(plan.service())
                .filter(service -> service.modes().contains(plan.mode()))
                .flatMap(service ->
                        eligibility.toMove(clinic, service, plan.evidence(), start) instanceof Eligible eligible
                                ? offer(search(clinic, service, eligible, plan, practitioner), booked, start)
                                : Optional.empty());
    }

    private Optional<OfferedMove> offer(Search search, Booked booked, Instant start) {
        var now = clock.instant();
        return offer(search, start, now).flatMap(offer -> evidence(search, booked, offer, now)
                .map(evidence -> new OfferedMove(offer, evidence.letterDue())));
    }

    private Optional<Evidence> evidence(Search search, Booked booked, Offer offer, Instant now) {
        return offer.letterNeeded()
                ? work.in(search.clinic().id(), () -> letters.evidence(search, booked, offer, now))
                : LetterDeadline.evidence(search.clinic(), booked.plan().evidence(), offer, now);
    }

    private static Optional<Offer> offer(Search search, Instant start, Instant now) {
        return NoticePolicy.mayStart(search.clinic(), start, now, Actor.current())
                ? FreeTimes.ifNobodyHadIt(search, start)
                : Optional.empty();
    }

    private static Search search(
            Clinic clinic, Service service, Eligible eligible, Plan plan, Optional<String> practitioner) {
        var preferences = new Preferences(
                practitioner.or(() -> hers(plan, clinic)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(plan.mode()));
        return new Search(clinic, service, eligible, Optional.empty(), 14, 10, preferences);
    }

    /** The key of who was to treat her, if she still works here. */
    private static Optional<String> hers(Plan plan, Clinic clinic) {
        return clinic.practitioner(plan.practitioner()).map(Practitioner::key);
    }

    private static Plan moved(Plan plan, Clinic clinic, Service service, Offer offer, Allocation allocation) {
        var price = plan.movedPrice(service, offer.practitioner().profession());
        return new Plan(
                plan.clinic(),
                plan.id(),
                clinic.version(),
                plan.service(),
                plan.evidence(),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                offer.site().key(),
                offer.mode(),
                offer.visit(),
                price.amount(),
                price.taxPercent(),
                plan.language(),
                plan.heldAt(),
                plan.sequence() + 1,
                plan.series());
    }
}
