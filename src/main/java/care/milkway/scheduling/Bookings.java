package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.limits.ContactKeys;
import care.milkway.limits.Limits;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.availability.Allocation.Candidates;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.NoticePolicy;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.letter.ServingLetters;
import care.milkway.scheduling.stored.Absences;
import care.milkway.scheduling.stored.AppointmentAudit;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.scheduling.stored.Appointments.Request;
import care.milkway.scheduling.stored.ContactShare;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns holds into appointments. */
@Component
class Bookings {

    /** What one address has is counted before it gets more, so its bookings come one after the other. */
    private final StripedLocks contacts = new StripedLocks();

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Register register;
    private final ServingLetters letters;
    private final Absences absences;
    private final Appointments appointments;
    private final Diaries diaries;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Shares shares;
    private final Limits limits;
    private final ContactKeys keys;
    private final Clock clock;

    Bookings(
            Clinics clinics,
            Eligibility eligibility,
            Register register,
            ServingLetters letters,
            Absences absences,
            Appointments appointments,
            Diaries diaries,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Shares shares,
            Limits limits,
            ContactKeys keys,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.register = register;
        this.letters = letters;
        this.absences = absences;
        this.appointments = appointments;
        this.diaries = diaries;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.shares = shares;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    Confirmation confirm(BookingRequest request) {
        var counted = share(request);
        return counted.map(share -> contacts.with(() -> confirm(request, counted), request.clinic(), share.email()))
                .orElseGet(() -> confirm(request, counted));
    }

    private Optional<ContactShare> share(BookingRequest request) {
        return Optional.of(request.contact())
                .filter(_ -> limits.countContactsOf(Actor.current()))
                .map(contact -> new ContactShare(keys.email(contact.email()), keys.phone(contact.phone())));
    }

    private Confirmation confirm(BookingRequest request, Optional<ContactShare> counted) {
        return work.in(request.clinic(), () -> {
            var confirmation = attempt(request, counted);
            if (!(confirmation instanceof Confirmation.Done)) {
                work.undo();
            }
            return confirmation;
        });
    }

    private Confirmation attempt(BookingRequest request, Optional<ContactShare> counted) {
        return appointments
                .askedForUpdate(request.hold())
                .map(asked -> asked.booked()
                        .map(earlier -> again(request, asked.appointment(), earlier))
                        .orElseGet(() -> first(request, asked.appointment(), counted)))
                .orElseGet(Confirmation.Stale::new);
    }

    private static Confirmation again(BookingRequest request, Appointment appointment, Request earlier) {
        if (!earlier.key().equals(request.idempotencyKey())) {
            return new Confirmation.Stale();
        }
        if (!earlier.digest().equals(request.digest())) {
            return new Confirmation.KeyReused();
        }
        return appointment instanceof Booked booked ? new Confirmation.Done(booked) : new Confirmation.Stale();
    }

    private Confirmation first(BookingRequest request, Appointment appointment, Optional<ContactShare> counted) {
        return appointment instanceof Held held && held.until().isAfter(clock.instant())
                ? confirm(request, held, counted)
                : new Confirmation.Stale();
    }

    private Confirmation confirm(BookingRequest request, Held held, Optional<ContactShare> counted) {
        if (held.plan().mode() == Mode.PHONE && request.contact().phone().isEmpty()) {
            throw new InvalidInput("patient.phone", "the clinic calls her: a phone number is needed");
        }
        var clinic = clinics.get(request.clinic());
        var service = clinic.service(held.plan().service());
        if (service.isEmpty()) {
            return new Confirmation.Changed();
        }
        return switch (eligibility.toBook(clinic, service.get(), held.plan().evidence())) {
            case Eligible eligible ->
                stillOffered(clinic, service.get(), eligible, held.plan())
                        ? book(request, held, service.get(), eligible.letter(), counted)
                        : new Confirmation.Changed();
            case Verdict.NotEligible withheld -> new Confirmation.NotEligible(withheld);
            case Verdict.AnswersNeeded needed -> new Confirmation.NotEligible(needed);
            case Verdict.CheckNeeded needed -> new Confirmation.NotEligible(needed);
        };
    }

    /**
     * Hours, profession, room, device, notice and price, as the clinic describes them now; notice counts from when it
     * was held.
     */
    private static boolean stillOffered(Clinic clinic, Service service, Eligible eligible, Plan plan) {
        var practitioner = clinic.practitioner(plan.practitioner());
        if (practitioner.isEmpty()
                || !service.modes().contains(plan.mode())
                || !NoticePolicy.mayStart(clinic, plan.visit().start(), plan.heldAt(), Actor.current())) {
            return false;
        }
        var preferences = new Preferences(
                Optional.of(practitioner.get().key()),
                Optional.empty(),
                Optional.of(plan.site()),
                Optional.of(plan.mode()));
        var search = new Search(clinic, service, eligible, Optional.empty(), 1, 1, preferences);
        return FreeTimes.ifNobodyHadIt(search, plan.visit().start())
                .filter(offer ->
                        offer.letterNeeded() == plan.evidence().letterDue().isPresent())
                .filter(offer -> offer.visit().equals(plan.visit()))
                .filter(offer -> Candidates.of(clinic, service, offer).include(plan.allocation()))
                .filter(_ -> service.price().compareTo(plan.price()) == 0)
                .filter(_ -> service.taxFor(practitioner.get().profession()).compareTo(plan.taxPercent()) == 0)
                .isPresent();
    }

    /** Asked of the database only where a clinic has decided so. */
    private boolean hasToCall(BookingRequest request, Instant now) {
        return clinics.get(request.clinic())
                .booking()
                .absencesAllowed()
                .filter(allowed ->
                        absences.lately(register.withAddress(request.contact().email()), now) >= allowed)
                .isPresent();
    }

    private Confirmation book(
            BookingRequest request,
            Held held,
            Service service,
            LetterRequirement letter,
            Optional<ContactShare> counted) {
        Instant now = clock.instant();
        var full = counted.flatMap(share -> shares.full(share, now));
        if (full.isPresent()) {
            return new Confirmation.TooManyUnconfirmed(Duration.between(now, full.get()));
        }
        if (hasToCall(request, now)) {
            return new Confirmation.CallFirst();
        }
        var patient = register.add(request.contact());
        var plan = letters.with(held.plan().in(request.contact().language()), patient, service, letter);
        if (plan.evidence().letterDue().filter(held.plan().heldAt()::isAfter).isPresent()) {
            return new Confirmation.Changed(); // it was kept for somebody who has a letter, and this is another
        }
        if (plan.evidence().letterDue().isPresent() && !request.letterToCome()) {
            return new Confirmation.LetterNeeded();
        }
        var resources = plan.allocation().resources();
        var during = plan.visit().widened(service.bufferBefore(), service.bufferAfter());
        var appointment = new Booked(plan, patient, new LastChange(now, false, Optional.empty()));
        var by = new Request(request.idempotencyKey(), request.digest());
        if (!appointments.book(appointment, by, resources, during, now, counted)) {
            return new Confirmation.Changed();
        }
        events.publishEvent(new AppointmentBooked(request.clinic(), held.id()));
        work.afterCommit(() -> diaries.booked(request.clinic(), held.id(), resources, during));
        audit.booked(held, appointment);
        return new Confirmation.Done(appointment);
    }
}
