package care.milkway.messaging;

import care.milkway.clinic.Clinics;
import care.milkway.kernel.ClinicId;
import care.milkway.messaging.Message.Kind;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.AppointmentId;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.Scheduling;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what there is to tell about an appointment: always its newest state, whichever event one came from. */
@Component
class AppointmentSummaries {

    private final Scheduling scheduling;
    private final Clinics clinics;
    private final Register register;
    private final AppointmentLinks links;

    AppointmentSummaries(Scheduling scheduling, Clinics clinics, Register register, AppointmentLinks links) {
        this.scheduling = scheduling;
        this.clinics = clinics;
        this.register = register;
        this.links = links;
    }

    /** None while nobody has booked it. */
    Optional<AppointmentSummary> find(ClinicId clinic, AppointmentId id) {
        return scheduling.find(clinic, id).flatMap(appointment -> switch (appointment) {
            case Held _ -> Optional.empty();
            case Booked booked -> Optional.of(visit(kind(booked.plan()), booked.plan(), booked.patient()));
            case Cancelled cancelled -> Optional.of(visit(Kind.CANCELLATION, cancelled.plan(), cancelled.patient()));
        });
    }

    private static Kind kind(Plan plan) {
        return plan.sequence() == 0 ? Kind.INVITATION : Kind.UPDATE;
    }

    private AppointmentSummary visit(Kind kind, Plan plan, PatientId patient) {
        var clinic = clinics.get(plan.clinic());
        var contact = register.contact(patient);
        return new AppointmentSummary(
                kind,
                plan,
                clinic,
                clinic.site(plan.site()).orElseGet(() -> clinic.sites().getFirst()),
                clinic.practitioner(plan.practitioner()),
                clinic.service(plan.service()),
                contact,
                links.page(plan.clinic(), plan.id(), contact.language()));
    }
}
