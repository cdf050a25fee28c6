package care.milkway.scheduling.series;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.VisitPackage;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.limits.ContactKeys;
import care.milkway.limits.Limits;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.Appointment.SeriesPlace;
import care.milkway.scheduling.Shares;
import care.milkway.scheduling.StripedLocks;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.change.DirectBookings;
import care.milkway.scheduling.change.DirectBookings.Booker;
import care.milkway.scheduling.change.TimeExchange;
import care.milkway.scheduling.series.SeriesRequest.Known;
import care.milkway.scheduling.series.SeriesRequest.Typed;
import care.milkway.scheduling.stored.Absences;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.ContactShare;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Books all visits of a series in one transaction, or none: the constraint decides about each. */
@Component
class SeriesBookings {

    /** What one address has is counted before it gets more, so its bookings come one after the other. */
    private final StripedLocks contacts = new StripedLocks();

    private final SeriesTimes times;
    private final SeriesLetters letters;
    private final Eligibility eligibility;
    private final Register register;
    private final Absences absences;
    private final Shares shares;
    private final Limits limits;
    private final ContactKeys keys;
    private final TimeExchange exchange;
    private final DirectBookings direct;
    private final Appointments appointments;
    private final Clock clock;

    SeriesBookings(
            SeriesTimes times,
            SeriesLetters letters,
            Eligibility eligibility,
            Register register,
            Absences absences,
            Shares shares,
            Limits limits,
            ContactKeys keys,
            TimeExchange exchange,
            DirectBookings direct,
            Appointments appointments,
            Clock clock) {
        this.times = times;
        this.letters = letters;
        this.eligibility = eligibility;
        this.register = register;
        this.absences = absences;
        this.shares = shares;
        this.limits = limits;
        this.keys = keys;
        this.exchange = exchange;
        this.direct = direct;
        this.appointments = appointments;
        this.clock = clock;
    }

    SeriesResult book(SeriesRequest request) {
        return request.who() instanceof Typed typed && limits.countContactsOf(Actor.current())
                ? contacts.with(
                        () -> attempt(request),
                        request.plan().clinic().id(),
                        keys.email(typed.contact().email()))
                : attempt(request);
    }

    private SeriesResult attempt(SeriesRequest request) {
        return exchange.attempt(
                request.plan().clinic().id(),
                () -> earlier(request).orElseGet(() -> first(request)),
                SeriesResult.Done.class::isInstance);
    }

    /** The same form sent twice finds what it has booked. */
    private Optional<SeriesResult> earlier(SeriesRequest request) {
        var booked = appointments.ofSeries(series(request)).stream()
                .flatMap(each -> each instanceof Booked hers ? Stream.of(hers) : Stream.empty())
                .toList();
        return booked.isEmpty() ? Optional.empty() : Optional.of(new SeriesResult.Done(booked));
    }

    /** Told by what was sent with it, so that a key that somebody else has used opens nothing of hers. */
    private static UUID series(SeriesRequest request) {
        var who =
                switch (request.who()) {
                    case Typed typed -> typed.contact().email().toLowerCase(Locale.ROOT);
                    case Known(PatientId patient) -> patient.value().toString();
                };
        return named(request.key() + " " + who);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private SeriesResult first(SeriesRequest request) {
        var plan = request.plan();
        return switch (eligibility.toBook(plan.clinic(), plan.service(), plan.evidence())) {
            case Verdict.Eligible _ -> permitted(request).orElseGet(() -> take(request));
            case Verdict.NotEligible withheld -> new SeriesResult.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new SeriesResult.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new SeriesResult.NotEligible(needed);
        };
    }

    /** Why she may not, if she may not. */
    private Optional<SeriesResult> permitted(SeriesRequest request) {
        if (!(request.who() instanceof Typed typed)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var full = Optional.of(typed.client())
                .filter(_ -> limits.countRequestsOf(Actor.current()))
                .flatMap(client -> shares.full(client, now))
                .or(() -> share(typed).flatMap(share -> shares.full(share, now)));
        if (full.isPresent()) {
            return Optional.of(new SeriesResult.TooMany(Duration.between(now, full.get())));
        }
        var allowed = request.plan().clinic().booking().absencesAllowed();
        return allowed.filter(most ->
                        absences.lately(register.withAddress(typed.contact().email()), now) >= most)
                .map(_ -> new SeriesResult.CallFirst());
    }

    private Optional<ContactShare> share(Typed typed) {
        return Optional.of(typed.contact())
                .filter(_ -> limits.countContactsOf(Actor.current()))
                .map(contact -> new ContactShare(keys.email(contact.email()), keys.phone(contact.phone())));
    }

    private SeriesResult take(SeriesRequest request) {
        var now = clock.instant();
        var who = booker(request);
        var hers = letters.with(
                request.plan(),
                Optional.of(who.patient()),
                request.visits().stream().map(SeriesVisit::start).toList());
        var offers = request.visits().stream()
                .flatMap(visit -> times.offer(hers, visit).stream())
                .toList();
        if (offers.size() < request.visits().size()) {
            return new SeriesResult.Lost();
        }
        var prices = hers.programme(offers.size())
                .map(VisitPackage::shares)
                .orElseGet(
                        () -> Collections.nCopies(offers.size(), hers.service().price()));
        var booked = new ArrayList<Booked>();
        for (int position = 0; position < offers.size(); position++) {
            var offer = offers.get(position);
            var allocation =
                    direct.choose(request.plan().clinic(), request.plan().service(), offer, now);
            if (allocation.isEmpty()) {
                return new SeriesResult.Lost();
            }
            var plan =
                    plan(request, hers, offer, allocation.get(), now, position).costing(prices.get(position));
            booked.add(direct.book(plan, request.plan().service(), who, now));
        }
        return new SeriesResult.Done(List.copyOf(booked));
    }

    private Booker booker(SeriesRequest request) {
        return switch (request.who()) {
            case Known(PatientId patient) -> new Booker(patient, Optional.empty(), Optional.empty());
            case Typed typed ->
                new Booker(
                        register.add(typed.contact()),
                        Optional.of(typed.client()).filter(_ -> limits.countRequestsOf(Actor.current())),
                        share(typed));
        };
    }

    private static Plan plan(
            SeriesRequest request, SeriesPlan hers, Offer offer, Allocation allocation, Instant now, int position) {
        Clinic clinic = hers.clinic();
        var service = hers.service();
        var series = series(request);
        return new Plan(
                clinic.id(),
                new AppointmentId(named(series + " " + position)),
                clinic.version(),
                service.code(),
                hers.evidence(),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                offer.site().key(),
                offer.mode(),
                offer.visit(),
                service.price(),
                service.taxFor(offer.practitioner().profession()),
                request.language(),
                now,
                0,
                Optional.of(new SeriesPlace(series, position)));
    }
}
