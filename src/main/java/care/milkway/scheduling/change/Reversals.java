package care.milkway.scheduling.change;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.EarlierTime;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.ReversalResult;
import care.milkway.scheduling.availability.Allocation;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.letter.LetterDeadline;
import care.milkway.scheduling.stored.Appointments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes back what somebody did to her appointment a few minutes ago, also where the clinic's window is over. */
@Component
public class Reversals {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Appointments appointments;
    private final Cancellations cancellations;
    private final TimeExchange exchange;
    private final Clock clock;

    Reversals(
            Clinics clinics,
            Eligibility eligibility,
            Appointments appointments,
            Cancellations cancellations,
            TimeExchange exchange,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.appointments = appointments;
        this.cancellations = cancellations;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Until when its last change may be taken back; none if it may not, or no longer. */
    public Optional<Instant> until(Booked booked) {
        var now = clock.instant();
        var until = booked.last().at().plus(NoticePolicy.SECOND_THOUGHT);
        return now.isBefore(until) && now.isBefore(booked.plan().visit().start()) && wasMovedOrBookedLate(booked)
                ? Optional.of(until)
                : Optional.empty();
    }

    /** What was booked outside the window is cancelled like any other. */
    private boolean wasMovedOrBookedLate(Booked booked) {
        var plan = booked.plan();
        return booked.last().earlier().isPresent()
                || (!booked.last().moved()
                        && !NoticePolicy.mayChangeOnline(
                                clinics.get(plan.clinic()),
                                plan.visit().start(),
                                booked.last().at()));
    }

    public ReversalResult reverse(ClinicId clinic, AppointmentId id) {
        return exchange.attempt(
                clinic,
                () -> switch (appointments.findForUpdate(id).orElse(null)) {
                    case Booked booked -> reverse(clinics.get(clinic), booked);
                    case Cancelled _ -> new ReversalResult.Done();
                    case Held _ -> new ReversalResult.Unknown();
                    case null -> new ReversalResult.Unknown();
                },
                ReversalResult.Done.class::isInstance);
    }

    private ReversalResult reverse(Clinic clinic, Booked booked) {
        if (wasReversed(booked)) {
            return new ReversalResult.Done(); // she tapped twice
        }
        if (until(booked).isEmpty()) {
            return new ReversalResult.TooLate();
        }
        var earlier = booked.last().earlier();
        if (earlier.isEmpty()) {
            cancellations.cancel(booked, CancellationCause.ASKED, clock.instant());
            return new ReversalResult.Done();
        }
        return clinic.service(booked.plan().service())
                .flatMap(service -> moveBack(clinic, service, booked, earlier.get()))
                .orElseGet(ReversalResult.Gone::new);
    }

    private boolean wasReversed(Booked booked) {
        return booked.last().moved()
                && booked.last().earlier().isEmpty()
                && clock.instant().isBefore(booked.last().at().plus(NoticePolicy.SECOND_THOUGHT));
    }

    private Optional<ReversalResult> moveBack(Clinic clinic, Service service, Booked booked, EarlierTime earlier) {
        var now = clock.instant();
        return offer(clinic, service, booked.plan(), earlier)
                .filter(offer -> offer.visit().start().isAfter(now))
                .flatMap(offer -> LetterDeadline.evidence(clinic, booked.plan().evidence(), offer, now)
                        .flatMap(evidence -> moveBack(clinic, service, booked, earlier, offer, evidence)));
    }

    private Optional<ReversalResult> moveBack(
            Clinic clinic, Service service, Booked booked, EarlierTime earlier, Offer offer, Evidence evidence) {
        var now = clock.instant();
        return exchange.take(clinic, service, booked.id(), offer, now).map(allocation -> {
            var plan = back(booked.plan().with(evidence), earlier, allocation);
            exchange.keep(booked, new Booked(plan, booked.patient(), new LastChange(now, true, Optional.empty())), now);
            return new ReversalResult.Done();
        });
    }

    /** The former time, if the clinic still offers it as it was; how soon it is does not count. */
    private Optional<Offer> offer(Clinic clinic, Service service, Plan plan, EarlierTime earlier) {
        var practitioner = clinic.practitioner(earlier.practitioner()).map(Practitioner::key);
        if (practitioner.isEmpty()
                || !service.modes().contains(plan.mode())
                || !(eligibility.toMove(
                                clinic,
                                service,
                                plan.evidence(),
                                earlier.visit().start())
                        instanceof Eligible eligible)) {
            return Optional.empty();
        }
        var same =
                new Preferences(practitioner, Optional.empty(), Optional.of(earlier.site()), Optional.of(plan.mode()));
        var search = new Search(clinic, service, eligible, Optional.empty(), 1, 1, same);
        return FreeTimes.ifNobodyHadIt(search, earlier.visit().start())
                .filter(offer -> offer.visit().equals(earlier.visit()));
    }

    /** At the price she had agreed to. */
    private static Plan back(Plan plan, EarlierTime earlier, Allocation allocation) {
        return new Plan(
                plan.clinic(),
                plan.id(),
                earlier.clinicVersion(),
                plan.service(),
                plan.evidence(),
                allocation.practitioner(),
                allocation.room(),
                allocation.device(),
                earlier.site(),
                plan.mode(),
                earlier.visit(),
                earlier.price(),
                earlier.taxPercent(),
                plan.language(),
                plan.heldAt(),
                plan.sequence() + 1,
                plan.series());
    }
}
