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
import care.milkway.identity.Work;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.SchedulingEvent.HoldExpired;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.change.TimeExchange;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.letter.ServingLetters;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.Appointments.Request;
import care.milkway.scheduling.stored.StoredHolds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Books for staff, who have somebody on the phone or before them: held and booked in one transaction. */
@Component
class DeskBookings {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Appointments appointments;
    private final StoredHolds holds;
    private final FreeTimes freeTimes;
    private final ServingLetters letters;
    private final TimeExchange exchange;
    private final RuleOverrides overrides;
    private final Diaries diaries;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    DeskBookings(
            Clinics clinics,
            Eligibility eligibility,
            Appointments appointments,
            StoredHolds holds,
            FreeTimes freeTimes,
            ServingLetters letters,
            TimeExchange exchange,
            RuleOverrides overrides,
            Diaries diaries,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.appointments = appointments;
        this.holds = holds;
        this.freeTimes = freeTimes;
        this.letters = letters;
        this.exchange = exchange;
        this.overrides = overrides;
        this.diaries = diaries;
        this.audit = audit;
        this.events = events;
        this.work = work;
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
        var allocation = free(clinic, service, offer, now);
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
        var booked = write(booking, plan, service, now);
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

    private Optional<Allocation> free(Clinic clinic, Service service, Offer offer, Instant now) {
        var during = offer.visit().widened(service.bufferBefore(), service.bufferAfter());
        var candidates = Candidates.of(clinic, service, offer);
        holds.removeExpired(candidates.all(), during, now)
                .forEach(expired -> events.publishEvent(new HoldExpired(clinic.id(), expired)));
        return freeTimes.chooseStored(clinic, candidates, during, now);
    }

    private Booked write(DeskBooking booking, Plan plan, Service service, Instant now) {
        var during = plan.visit().widened(service.bufferBefore(), service.bufferAfter());
        var resources = plan.allocation().resources();
        var held = new Held(plan, now.plusSeconds(1));
        var booked = new Booked(plan, booking.patient(), new LastChange(now, false, Optional.empty()));
        var request =
                new Request(plan.id().value().toString(), plan.id().value().toString());
        if (!holds.hold(held, resources, during, Optional.empty())
                || !appointments.book(booked, request, resources, during, now, Optional.empty())) {
            throw new CannotAcquireLockException("somebody took the room or the device at the same moment");
        }
        events.publishEvent(new AppointmentBooked(booking.clinic(), plan.id()));
        work.afterCommit(() -> diaries.booked(booking.clinic(), plan.id(), resources, during));
        audit.booked(held, booked);
        return booked;
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
                0);
    }
}
