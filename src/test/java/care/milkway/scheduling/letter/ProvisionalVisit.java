package care.milkway.scheduling.letter;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.Persona;
import care.milkway.triage.DuctChecks;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Maya's ultrasound with Anjali at a clinic of its own, which waits for a letter; on Wednesday at ten. */
public final class ProvisionalVisit {

    private final Clinic clinic;
    private final Booked booked;

    public ProvisionalVisit(ApplicationContext context) {
        this(context, AtTheClinic.larkhollow());
    }

    public ProvisionalVisit(ApplicationContext context, ClinicBuilder described) {
        context.getBean(HandClock.class).set(HandClock.MONDAY_AT_EIGHT);
        clinic = described.describedIn(context.getBean(Clinics.class));
        booked = new Actor.Visitor().doing(() -> book(context));
    }

    private Booked book(ApplicationContext context) {
        var scheduling = context.getBean(Scheduling.class);
        var check =
                context.getBean(DuctChecks.class).record(clinic, tenderLump().answers(), Persona.MAYA.language());
        var held = AtTheClinic.held(scheduling.hold(new HoldRequest(
                clinic,
                clinic.service("ULTRASOUND").orElseThrow(),
                Evidence.of(Optional.of(check)),
                AtTheClinic.at(clinic, "2026-12-02T10:00"),
                new Preferences(Optional.of("anjali"), Optional.empty(), Optional.empty(), Optional.empty()),
                Persona.MAYA.language(),
                AtTheClinic.AT_HOME)));
        return AtTheClinic.booked(scheduling.confirm(new BookingRequest(
                clinic.id(), held.id(), Persona.MAYA.contact(), held.id().toString())));
    }

    public Clinic clinic() {
        return clinic;
    }

    public Booked booked() {
        return booked;
    }
}
