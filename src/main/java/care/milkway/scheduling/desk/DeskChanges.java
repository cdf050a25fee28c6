package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.EarlierTime;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.board.BoardVisits;
import care.milkway.scheduling.change.Cancellations;
import care.milkway.scheduling.change.TimeExchange;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.stored.Appointments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Moves, lengthens and cancels appointments for staff: the rules of the house may be set aside, nothing else. */
@Component
class DeskChanges {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Appointments appointments;
    private final BoardVisits visits;
    private final TimeExchange exchange;
    private final Cancellations cancellations;
    private final RuleOverrides overrides;
    private final Clock clock;

    DeskChanges(
            Clinics clinics,
            Eligibility eligibility,
            Appointments appointments,
            BoardVisits visits,
            TimeExchange exchange,
            Cancellations cancellations,
            RuleOverrides overrides,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.appointments = appointments;
        this.visits = visits;
        this.exchange = exchange;
        this.cancellations = cancellations;
        this.overrides = overrides;
        this.clock = clock;
    }

    DeskResult cancel(ClinicId clinic, AppointmentId id, Optional<RuleOverride> override) {
        return exchange.attempt(clinic, () -> cancelWithin(id, override), DeskResult.Done.class::isInstance);
    }

    /** Inside {@link TimeExchange#attempt}, where it is one of several changes. */
    DeskResult cancelWithin(AppointmentId id, Optional<RuleOverride> override) {
        return onBooked(id, visit -> cancel(visit, override));
    }

    private DeskResult cancel(Booked booked, Optional<RuleOverride> override) {
        var now = clock.instant();
        var broken = DeskRules.whenItChanges(
                clinics.get(booked.plan().clinic()), booked.plan().visit().start(), now);
        if (!isSetAside(broken, override)) {
            return new DeskResult.OverrideNeeded(broken);
        }
        cancellations.cancel(booked, CancellationCause.ASKED, now);
        note(booked, broken, override, now);
        return new DeskResult.Done(
                new Appointment.Cancelled(booked.plan(), booked.patient(), now, CancellationCause.ASKED));
    }

    DeskResult move(DeskMove move) {
        return exchange.attempt(move.clinic(), () -> moveWithin(move), DeskResult.Done.class::isInstance);
    }

    /** The same inside {@link TimeExchange#attempt}. */
    DeskResult moveWithin(DeskMove move) {
        return onBooked(move.appointment(), booked -> move(clinics.get(move.clinic()), move, booked));
    }

    /** What somebody has come for, and what is cancelled, stays as it is. */
    private DeskResult onBooked(AppointmentId id, Function<Booked, DeskResult> change) {
        return switch (appointments.findForUpdate(id).orElse(null)) {
            case Booked booked
            when visits.of(List.of(id)).getFirst().attendance().facts().isEmpty() -> change.apply(booked);
            case Booked _ -> new DeskResult.Refused(Obstacle.BEGUN);
            case Appointment.Cancelled _ -> new DeskResult.Refused(Obstacle.CANCELLED);
            case Appointment.Held _ -> new DeskResult.Unknown();
            case null -> new DeskResult.Unknown();
        };
    }

    private DeskResult move(Clinic clinic, DeskMove move, Booked booked) {
        var plan = booked.plan();
        var service = clinic.service(plan.service()).filter(each -> each.modes().contains(plan.mode()));
        if (service.isEmpty()) {
            return new DeskResult.Refused(Obstacle.NOT_OFFERED);
        }
        return switch (eligibility.toMove(clinic, service.get(), plan.evidence(), move.start())) {
            case Eligible eligible -> move(clinic, move, booked, service.get(), eligible);
            case Verdict.NotEligible withheld -> new DeskResult.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new DeskResult.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new DeskResult.NotEligible(needed);
        };
    }

    private DeskResult move(Clinic clinic, DeskMove move, Booked booked, Service service, Eligible eligible) {
        var plan = booked.plan();
        var practitioner =
                move.practitioner().map(clinic::practitioner).orElseGet(() -> clinic.practitioner(plan.practitioner()));
        if (practitioner.isEmpty()) {
            return new DeskResult.Refused(Obstacle.NOT_GIVEN_BY_HER);
        }
        var length = move.length().orElseGet(() -> plan.visit().length());
        var now = clock.instant();
        var obstacle = DeskRules.length(length)
                .or(() -> DeskRules.profession(service, eligible, practitioner.get()))
                .or(() -> past(move, plan, now));
        return obstacle.<DeskResult>map(DeskResult.Refused::new)
                .orElseGet(() -> exchange(
                        clinic,
                        move,
                        booked,
                        service,
                        eligible,
                        practitioner.get(),
                        Interval.of(move.start(), length)));
    }

    /** What begins at its own time goes on being changed; nothing begins in the past. */
    private static Optional<Obstacle> past(DeskMove move, Plan plan, Instant now) {
        var same = move.start().equals(plan.visit().start());
        return (move.start().isBefore(now) && !same) || !plan.visit().end().isAfter(now)
                ? Optional.of(Obstacle.PAST)
                : Optional.empty();
    }

    private DeskResult exchange(
            Clinic clinic,
            DeskMove move,
            Booked booked,
            Service service,
            Eligible eligible,
            Practitioner practitioner,
            Interval visit) {
        var now = clock.instant();
        var plan = booked.plan();
        var working = DeskRules.workingAt(clinic, practitioner, visit);
        var broken = broken(clinic, plan, visit, now, working.isPresent());
        if (!isSetAside(broken, move.override())) {
            return new DeskResult.OverrideNeeded(broken);
        }
        var tax = service.taxFor(practitioner.profession());
        var site = working.orElseGet(() -> DeskRules.otherwise(clinic, practitioner, Optional.of(plan.site())));
        var needed = !eligible.open().contains(practitioner.profession());
        var offer = new Offer(visit, practitioner, site, plan.mode(), needed);
        var evidence = LetterDeadline.evidence(clinic, plan.evidence(), offer, now)
                .filter(_ -> !needed || plan.evidence().letterDue().isPresent());
        if (evidence.isEmpty()) {
            return new DeskResult.Refused(Obstacle.LETTER_NEEDED);
        }
        var wanted = Candidates.of(clinic, service, offer).only(move.room(), move.device());
        if (!wanted.exist()) {
            return new DeskResult.Refused(Obstacle.NOT_FIT);
        }
        var asBefore = wanted.only(move.room().or(plan::room), move.device().or(plan::device));
        var during = visit.widened(service.bufferBefore(), service.bufferAfter());
        var allocation = exchange.take(clinic, List.of(asBefore, wanted), booked.id(), during, now);
        if (allocation.isEmpty()) {
            return new DeskResult.Refused(Obstacle.TAKEN);
        }
        var moved = plan.with(evidence.get()).movedTo(clinic.version(), allocation.get(), site.key(), visit, tax);
        if (moved.total().compareTo(plan.total()) != 0 && !move.agreed()) {
            return new DeskResult.NewPrice(plan.total(), moved.total());
        }
        var after = new Booked(moved, booked.patient(), new LastChange(now, true, Optional.of(EarlierTime.of(plan))));
        exchange.keep(booked, after, now);
        note(booked, broken, move.override(), now);
        return new DeskResult.Done(after);
    }

    /** A visit that stays at its own time and with who works then breaks no rule of when one begins. */
    private static Set<Waivable> broken(Clinic clinic, Plan plan, Interval visit, Instant now, boolean works) {
        var broken = EnumSet.noneOf(Waivable.class);
        if (!visit.start().equals(plan.visit().start())) {
            broken.addAll(DeskRules.whenItChanges(clinic, plan.visit().start(), now));
            broken.addAll(DeskRules.whenItStarts(clinic, visit.start(), now));
        }
        if (!works) {
            broken.add(Waivable.WORKING_HOURS);
        }
        return broken;
    }

    static boolean isSetAside(Set<Waivable> broken, Optional<RuleOverride> override) {
        return broken.isEmpty() || (override.isPresent() && DeskRules.maySetAside(Actor.current()));
    }

    private void note(Booked booked, Set<Waivable> broken, Optional<RuleOverride> override, Instant now) {
        var prices = new RuleOverrides.Prices(BigDecimal.ZERO, BigDecimal.ZERO);
        override.ifPresent(said -> overrides.add(booked.id(), booked.patient(), broken, said.reason(), prices, now));
    }
}
