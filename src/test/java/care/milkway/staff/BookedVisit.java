package care.milkway.staff;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.limits.Client;
import care.milkway.patient.Contact;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.BookingRequest;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.Persona;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** A clinic of a test's own, in which parents hold and book the soonest times. */
public final class BookedVisit {

    private final Clinic clinic;
    private final Scheduling scheduling;
    private final Eligibility eligibility;
    private final AppointmentLinks links;

    public BookedVisit(ApplicationContext context) {
        scheduling = context.getBean(Scheduling.class);
        eligibility = context.getBean(Eligibility.class);
        links = context.getBean(AppointmentLinks.class);
        clinic = aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                .with(practitioner("tala", Profession.KINESIOLOGIST).working("09:00-17:00"))
                .with(room("maple"), room("birch"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(context.getBean(Clinics.class));
    }

    public Clinic clinic() {
        return clinic;
    }

    public AppointmentId hold() {
        var service = clinic.service("SCAR").orElseThrow();
        var anybody = new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Actor.Visitor().doing(() -> {
            var eligible = (Eligible) eligibility.toBook(clinic, service, Evidence.NONE);
            var search = new Search(clinic, service, eligible, Optional.empty(), 30, 40, anybody);
            return scheduling.soonest(search).times().stream()
                    .map(time -> scheduling.hold(new HoldRequest(
                            clinic,
                            service,
                            Evidence.NONE,
                            time.visit().start(),
                            new Preferences(
                                    Optional.of(time.practitioner().key()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            Language.EN,
                            new Client(UUID.randomUUID(), Optional.empty()))))
                    .flatMap(result -> result instanceof HoldResult.Done done
                            ? Stream.of(done.hold().id())
                            : Stream.empty())
                    .findFirst()
                    .orElseThrow();
        });
    }

    public AppointmentId booked() {
        return booked(Persona.MAYA.contact());
    }

    public AppointmentId booked(Contact contact) {
        var hold = hold();
        new Actor.Visitor()
                .doing(() -> scheduling.confirm(new BookingRequest(
                        clinic.id(), hold, contact, hold.value().toString())));
        return hold;
    }

    public String key(AppointmentId appointment) {
        return links.key(clinic.id(), appointment);
    }
}
