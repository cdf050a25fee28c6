package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Work;
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
import org.springframework.stereotype.Component;

/** Turns holds into appointments. */
@Component
class Bookings {

    private final Clinics clinics;
    private final Eligibility eligibility;
    private final Register register;
    private final Appointments appointments;
    private final Diaries diaries;
    private final AppointmentAudit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Bookings(
            Clinics clinics,
            Eligibility eligibility,
            Register register,
            Appointments appointments,
            Diaries diaries,
            AppointmentAudit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.clinics = clinics;
        this.eligibility = eligibility;
        this.register = register;
        this.appointments = appointments;
        this.diaries = diaries;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    Confirmation confirm(BookingRequest request) {
        return work.in(request.clinic(), () -> {
            var confirmation = attempt(request);
            if (!(confirmation instanceof Confirmation.Done)) {
                work.undo();
            }
            return confirmation;
        });
    }

    private Confirmation attempt(BookingRequest request) {
        return appointments
                .askedForUpdate(request.hold())
                .map(asked -> asked.booked()
                        .map(earlier -> again(request, asked.appointment(), earlier))
                        .orElseGet(() -> first(request, asked.appointment())))
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

    private Confirmation first(BookingRequest request, Appointment appointment) {
        return appointment instanceof Held held && held.until().isAfter(clock.instant())
                ? confirm(request, held)
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
        var practitioner = clinic.practitioner(plan.practitioner());
        if (practitioner.isEmpty()
                || !service.modes().contains(plan.mode())
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
        var patient = register.add(request.contact());
        var booked = appointments.book(
                plan, patient, new Request(request.idempotencyKey(), request.digest()), resources.size(), during, now);
        if (!booked) {
            return new Confirmation.Changed();
        }
        events.publishEvent(new AppointmentBooked(request.clinic(), held.id()));
        work.afterCommit(() -> diaries.booked(held, resources, during));
        var appointment = new Booked(plan, patient);
        audit.booked(held, appointment);
        return new Confirmation.Done(appointment);
    }
}
