package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.patient.Register;
import care.milkway.scheduling.Allocation.Candidates;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.Appointments.Request;
import care.milkway.scheduling.SchedulingEvent.AppointmentBooked;
import care.milkway.scheduling.Search.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns holds into appointments. */
@Component
class Bookings {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Register register;
    private final Appointments appointments;
    private final Diaries diaries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bookings(
            Clinics clinics,
            Eligibility eligibility,
            Register register,
            Appointments appointments,
            Diaries diaries,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.register = register;
        this.appointments = appointments;
        this.diaries = diaries;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Confirmation confirm(BookingRequest request) {
        try {
            return inOneTransaction(request);
        } catch (DuplicateKeyException sameKeyForAnotherTimeAtTheSameMoment) {
            return inOneTransaction(request);
        }
    }

    private Confirmation inOneTransaction(BookingRequest request) {
        return transaction.execute(status -> {
            var confirmation = attempt(request);
            if (!(confirmation instanceof Confirmation.Done)) {
                status.setRollbackOnly();
            }
            return confirmation;
        });
    }

    private Confirmation attempt(BookingRequest request) {
        var asked = appointments.askedForUpdate(request.clinic(), request.hold(), request.idempotencyKey());
        if (asked.earlier().isPresent()) {
            return again(request, asked.earlier().get());
        }
        return asked.appointment().orElse(null) instanceof Held held
                        && held.until().isAfter(clock.instant())
                ? confirm(request, held)
                : new Confirmation.Stale();
    }

    private Confirmation again(BookingRequest request, Request earlier) {
        if (!earlier.equals(new Request(request.hold(), request.digest()))) {
            return new Confirmation.KeyReused();
        }
        return appointments.find(request.clinic(), earlier.appointment()).orElse(null) instanceof Booked booked
                ? new Confirmation.Done(booked)
                : new Confirmation.Stale();
    }

    private Confirmation confirm(BookingRequest request, Held held) {
        var clinic = clinics.get(request.clinic());
        var service = clinic.service(held.plan().service());
        if (service.isEmpty()) {
            return new Confirmation.Changed();
        }
        return switch (eligibility.toBook(clinic, service.get(), held.plan().check())) {
            case Eligible eligible ->
                stillOffered(clinic, service.get(), eligible, held.plan())
                        ? book(request, held, service.get())
                        : new Confirmation.Changed();
            case Verdict.NotEligible withheld -> new Confirmation.NotEligible(withheld);
            case Verdict.CheckNeeded needed -> new Confirmation.NotEligible(needed);
        };
    }

    /**
     * Hours, profession, room, device, notice and price, as the clinic describes them now; notice counts from when it
     * was held.
     */
    private static boolean stillOffered(Clinic clinic, Service service, Eligible eligible, Plan plan) {
        var practitioner = clinic.practitioners().stream()
                .filter(each -> clinic.practitionerId(each).equals(plan.practitioner()))
                .findFirst();
        if (practitioner.isEmpty()
                || !NoticePolicy.mayStart(clinic, plan.visit().start(), plan.heldAt())) {
            return false;
        }
        var preferences = new Preferences(
                Optional.of(practitioner.get().key()),
                Optional.empty(),
                Optional.of(plan.site()),
                Optional.of(plan.mode()));
        var search = new Search(clinic, service, eligible, Optional.empty(), 1, 1, preferences);
        return FreeTimes.ifNobodyHadIt(search, plan.visit().start())
                .filter(offer -> !offer.letterNeeded() && offer.visit().equals(plan.visit()))
                .filter(offer -> Candidates.of(clinic, service, offer).include(plan))
                .filter(_ -> service.price().compareTo(plan.price()) == 0)
                .filter(_ -> service.taxFor(practitioner.get().profession()).compareTo(plan.taxPercent()) == 0)
                .isPresent();
    }

    private Confirmation book(BookingRequest request, Held held, Service service) {
        Instant now = clock.instant();
        var plan = held.plan().in(request.contact().language());
        var resources = new Allocation(plan.practitioner(), plan.room(), plan.device()).resources();
        var during = plan.visit().widened(service.bufferBefore(), service.bufferAfter());
        var patient = register.add(request.clinic(), request.contact());
        var booked = appointments.book(
                plan,
                patient,
                new Request(held.id(), request.digest()),
                request.idempotencyKey(),
                resources.size(),
                during,
                now,
                Actor.current().name());
        if (!booked) {
            return new Confirmation.Changed();
        }
        events.publishEvent(new AppointmentBooked(request.clinic(), held.id()));
        diaries.booked(held, resources, during);
        return new Confirmation.Done(new Booked(plan, patient));
    }
}
