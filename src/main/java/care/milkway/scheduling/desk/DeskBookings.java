package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Evidence.AwaitedLetter;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.change.DirectBookings;
import care.milkway.scheduling.change.DirectBookings.Booker;
import care.milkway.scheduling.change.TimeExchange;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.letter.ServingLetters;
import care.milkway.scheduling.stored.Appointments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Books for staff, who have somebody on the phone or before them: held and booked in one transaction. */
@Component
class DeskBookings {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Appointments appointments;
    private final ServingLetters letters;
    private final TimeExchange exchange;
    private final RuleOverrides overrides;
    private final DirectBookings direct;
    private final Clock clock;

    DeskBookings(
            Clinics clinics,
            Eligibility eligibility,
            Appointments appointments,
            ServingLetters letters,
            TimeExchange exchange,
            RuleOverrides overrides,
            DirectBookings direct,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.appointments = appointments;
        this.letters = letters;
        this.exchange = exchange;
        this.overrides = overrides;
        this.direct = direct;
        this.clock = clock;
    }

    DeskResult book(DeskBooking booking) {
        return bookAsOf(booking, clock.instant());
    }

    /** As if it were that moment. */
    DeskResult bookAsOf(DeskBooking booking, Instant now) {
        return exchange.attempt(
                booking.clinic(),
                () -> attempt(clinics.get(booking.clinic()), booking, now),
                DeskResult.Done.class::isInstance);
    }

    /** The same form sent twice finds what it has booked. */
    private DeskResult attempt(Clinic clinic, DeskBooking booking, Instant now) {
        var before = appointments.find(booking.appointment());
        if (before.isPresent()) {
            return before.get() instanceof Booked same && same.patient().equals(booking.patient())
                    ? new DeskResult.Done(same)
                    : new DeskResult.Unknown();
        }
        var service =
                clinic.service(booking.service()).filter(each -> each.modes().contains(booking.mode()));
        if (service.isEmpty()) {
            return new DeskResult.Refused(Obstacle.NOT_OFFERED);
        }
        return switch (eligibility.toBook(clinic, service.get(), Evidence.of(booking.check()))) {
            case Eligible eligible -> book(clinic, booking, service.get(), eligible, now);
            case Verdict.NotEligible withheld -> new DeskResult.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new DeskResult.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new DeskResult.NotEligible(needed);
        };
    }

    private DeskResult book(Clinic clinic, DeskBooking booking, Service service, Eligible eligible, Instant now) {
        var practitioner = clinic.practitioner(booking.practitioner());
        if (practitioner.isEmpty()) {
            return new DeskResult.Refused(Obstacle.NOT_GIVEN_BY_HER);
        }
        var price = booking.price().orElseGet(service::price);
        var obstacle = DeskRules.profession(service, eligible, practitioner.get())
                .or(() -> DeskRules.price(service.price(), price))
                .or(() -> booking.start().isBefore(now) ? Optional.of(Obstacle.PAST) : Optional.empty());
        return obstacle.<DeskResult>map(DeskResult.Refused::new)
                .orElseGet(() -> book(clinic, booking, service, eligible, practitioner.get(), price, now));
    }

    private DeskResult book(
            Clinic clinic,
            DeskBooking booking,
            Service service,
            Eligible eligible,
            Practitioner practitioner,
            BigDecimal price,
            Instant now) {
        var visit = Interval.of(booking.start(), service.length());
        var working = DeskRules.workingAt(clinic, practitioner, visit);
        var broken = broken(clinic, service, visit, price, now, working.isPresent());
        if (!DeskChanges.isSetAside(broken, booking.override())) {
            return new DeskResult.OverrideNeeded(broken);
        }
        var site = working.orElseGet(() -> DeskRules.otherwise(clinic, practitioner, booking.site()));
        var needed = !eligible.open().contains(practitioner.profession());
        var offer = new Offer(visit, practitioner, site, booking.mode(), needed);
        var allocation = direct.choose(clinic, service, offer, now);
        if (allocation.isEmpty()) {
            return new DeskResult.Refused(Obstacle.TAKEN);
        }
        var plan = letters.with(
                plan(clinic, booking, service, offer, allocation.get(), price, now),
                booking.patient(),
                service,
                eligible.letter());
        if (plan.evidence().letterDue().filter(due -> !due.isAfter(now)).isPresent()) {
            return new DeskResult.Refused(Obstacle.LETTER_NEEDED);
        }
        var booked = direct.book(plan, service, new Booker(booking.patient(), Optional.empty(), Optional.empty()), now);
        booking.override()
                .ifPresent(said -> overrides.add(
                        booked.id(),
                        booked.patient(),
                        broken,
                        said.reason(),
                        new RuleOverrides.Prices(service.price(), price),
                        now));
        return new DeskResult.Done(booked);
    }

    private static Set<Waivable> broken(
            Clinic clinic, Service service, Interval visit, BigDecimal price, Instant now, boolean works) {
        var broken = EnumSet.copyOf(DeskRules.whenItStarts(clinic, visit.start(), now));
        if (!works) {
            broken.add(Waivable.WORKING_HOURS);
        }
        if (price.compareTo(service.price()) < 0) {
            broken.add(Waivable.PRICE);
        }
        return broken;
    }

    /** With a letter that is still to come, where the profession needs one: then it is hers provisionally. */
    private static Evidence evidence(Clinic clinic, DeskBooking booking, Offer offer) {
        var evidence = Evidence.of(booking.check());
        return offer.letterNeeded()
                ? evidence.with(new AwaitedLetter(LetterDeadline.of(clinic, booking.start())))
                : evidence;
    }

    private static Plan plan(
            Clinic clinic,
            DeskBooking booking,
            Service service,
            Offer offer,
            Allocation allocation,
            BigDecimal price,
            Instant now) {
        return new Plan(
                clinic.id(),
                booking.appointment(),
                clinic.version(),
                service.code(),
                evidence(clinic, booking, offer),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                offer.site().key(),
                offer.mode(),
                offer.visit(),
                price,
                service.taxFor(offer.practitioner().profession()),
                booking.language(),
                now,
                0,
                Optional.empty());
    }
}
