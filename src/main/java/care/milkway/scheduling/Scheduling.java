package care.milkway.scheduling;

import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.availability.FreeDays;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Offers;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.change.Cancellations;
import care.milkway.scheduling.change.Moves;
import care.milkway.scheduling.change.Moves.OfferedMove;
import care.milkway.scheduling.change.Reversals;
import care.milkway.scheduling.sick.Alternative;
import care.milkway.scheduling.sick.Alternatives;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Free times and appointments of a clinic. */
@Component
public class Scheduling {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final FreeTimes freeTimes;
    private final Holds holds;
    private final Bookings bookings;
    private final Moves moves;
    private final Cancellations cancellations;
    private final Reversals reversals;
    private final Alternatives alternatives;
    private final Appointments appointments;
    private final AppointmentAudit audit;
    private final Work work;
    private final Clock clock;

    Scheduling(
            Clinics clinics,
            Eligibility eligibility,
            FreeTimes freeTimes,
            Holds holds,
            Bookings bookings,
            Moves moves,
            Cancellations cancellations,
            Reversals reversals,
            Alternatives alternatives,
            Appointments appointments,
            AppointmentAudit audit,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.freeTimes = freeTimes;
        this.holds = holds;
        this.bookings = bookings;
        this.moves = moves;
        this.cancellations = cancellations;
        this.reversals = reversals;
        this.alternatives = alternatives;
        this.appointments = appointments;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /** The soonest times, as far as anybody else has not taken them by the time somebody asks for one. */
    public Offers soonest(Search search) {
        return freeTimes.soonest(search);
    }

    /** Keeps a time for somebody while she types. Everything is checked again here. */
    public HoldResult hold(HoldRequest request) {
        return holds.hold(request);
    }

    /**
     * Keeps a freed time for somebody who waits for it, longer than for somebody who types; none if it is not to be had.
     *
     * @param then what happens in the same transaction
     */
    public Optional<Held> holdUntil(HoldRequest request, Instant until, Consumer<Held> then) {
        return holds.holdUntil(request, until, then);
    }

    /** Lets a hold go that nobody wants any more; one that was booked stays as it is. */
    public void letGo(ClinicId clinic, AppointmentId hold) {
        cancellations.letGo(clinic, hold);
    }

    /** Books a time that is held. The same request sent twice books once. */
    public Confirmation confirm(BookingRequest request) {
        return bookings.confirm(request);
    }

    /** Moves an appointment: gives its time back and takes the new one, or changes nothing at all. */
    public MoveResult move(MoveRequest request) {
        return moves.move(request);
    }

    /** Cancels an appointment, as long as it is further away than the clinic's window. */
    public CancellationResult cancel(ClinicId clinic, AppointmentId id) {
        return cancellations.cancel(clinic, id);
    }

    /** Takes back a move, or a booking made too late to be changed, for as long as {@link #mayBeTakenBackUntil} says. */
    public ReversalResult takeBack(ClinicId clinic, AppointmentId id) {
        return reversals.reverse(clinic, id);
    }

    /** Until when what was done to it last may be taken back; none if it may not, or no longer. */
    public Optional<Instant> mayBeTakenBackUntil(Booked booked) {
        return reversals.until(booked);
    }

    /** Of these, what is booked for this service and still ahead. Each is noted as read. */
    public List<Booked> ahead(ClinicId clinic, Collection<AppointmentId> ids, String service) {
        return ids.isEmpty() ? List.of() : work.in(clinic, () -> ahead(find(ids), service));
    }

    /** What this person has booked for this service and still ahead of her. Each is noted as read. */
    public List<Booked> ahead(ClinicId clinic, PatientId person, String service) {
        return work.in(clinic, () -> ahead(of(List.of(person)), service));
    }

    /** Inside work on a clinic: what these entries have booked for this service and still ahead. Each is noted as read. */
    public List<Booked> aheadOf(List<PatientId> people, String service) {
        return ahead(of(people), service);
    }

    private List<Booked> ahead(List<Appointment> found, String service) {
        return found.stream()
                .flatMap(each -> each instanceof Booked booked ? Stream.of(booked) : Stream.empty())
                .filter(each -> each.plan().service().equals(service)
                        && each.plan().visit().start().isAfter(clock.instant()))
                .toList();
    }

    /** Somebody looks at it: an appointment of a person is noted as read. */
    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        return work.in(clinic, () -> {
            var found = appointments.find(id);
            found.filter(each -> !(each instanceof Appointment.Held)).ifPresent(audit::read);
            return found;
        });
    }

    /** Inside work on a clinic: these of its appointments, in no order. Each that is booked is noted as read. */
    public List<Appointment> find(Collection<AppointmentId> ids) {
        var found = appointments.find(ids);
        found.stream().filter(each -> !(each instanceof Appointment.Held)).forEach(audit::read);
        return found;
    }

    /** Inside work on a clinic: all appointments of these people, the newest first. Each is noted as read. */
    public List<Appointment> of(List<PatientId> people) {
        var found = appointments.of(people);
        found.forEach(audit::read);
        return found;
    }

    /** Whether the person who booked it may still move or cancel it herself, without calling. */
    public boolean mayChangeOnline(Booked booked) {
        return NoticePolicy.mayChangeOnline(
                        clinics.get(booked.plan().clinic()),
                        booked.plan().visit().start(),
                        clock.instant())
                || alternative(booked).isPresent();
    }

    /** What she is offered because her practitioner can't come, as long as nothing has come of it. */
    public Optional<Alternative> alternative(Booked booked) {
        return work.in(booked.plan().clinic(), () -> alternatives.open(booked));
    }

    /** What is free on each day, and all times of one of them. */
    public FreeDays days(Search search, Optional<LocalDate> day, Optional<DayPart> part) {
        return freeTimes.days(search, day, part);
    }

    /** The time she may move her appointment to, if nobody takes it meanwhile: who, where and at which price. */
    public Optional<OfferedMove> offerFor(Booked booked, Instant start, Optional<String> practitioner) {
        return moves.offer(booked, start, practitioner);
    }

    /** The next time of the same service that needs no letter; none if nobody may give it without one. */
    public Optional<Offer> soonestWithoutLetter(Plan plan) {
        var clinic = clinics.get(plan.clinic());
        var evidence = Evidence.of(plan.evidence().check());
        return clinic.service(plan.service())
                .filter(service -> service.modes().contains(plan.mode()))
                .flatMap(service -> eligibility.toMove(clinic, service, evidence) instanceof Eligible eligible
                        ? soonest(new Search(
                                        clinic,
                                        service,
                                        new Eligible(eligible.open(), Set.of()),
                                        Optional.empty(),
                                        14,
                                        1,
                                        new Preferences(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(plan.mode()))))
                                .times()
                                .stream()
                                .findFirst()
                        : Optional.empty());
    }

    /** The days and times to which an appointment could be moved, in the same mode; none if nobody may give it now. */
    public Optional<FreeDays> daysFor(
            Plan plan, Optional<String> practitioner, Optional<LocalDate> day, Optional<DayPart> part) {
        var clinic = clinics.get(plan.clinic());
        var service = clinic.service(plan.service());
        if (service.isEmpty()
                || !service.get().modes().contains(plan.mode())
                || !(eligibility.toMove(clinic, service.get(), plan.evidence()) instanceof Eligible eligible)) {
            return Optional.empty();
        }
        var sameMode = new Preferences(practitioner, Optional.empty(), Optional.empty(), Optional.of(plan.mode()));
        var offered = plan.evidence().letterDue().isPresent() ? eligible.covered() : eligible;
        return Optional.of(
                days(new Search(clinic, service.get(), offered, Optional.empty(), 1, 1, sameMode), day, part));
    }
}
