package care.milkway.staff;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.patient.Merges;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.desk.Block;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.scheduling.desk.DeskBooking;
import care.milkway.scheduling.desk.DeskResult;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.desk.RuleOverride;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesRequest;
import care.milkway.scheduling.series.SeriesResult;
import care.milkway.scheduling.series.SeriesVisit;
import care.milkway.testing.ClinicBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** What the desk of a clinic has done before a test begins. */
public final class DeskVisit {

    private static final Actor ROBIN = new Actor.Staff(new UUID(9, 1), Set.of(Role.FRONT_DESK));
    private static final AtomicInteger FAR_DAYS = new AtomicInteger(400);

    private final Clinics clinics;
    private final FrontDesk desk;
    private final Series series;
    private final Register register;
    private final Merges merges;
    private final Work work;

    public DeskVisit(ApplicationContext context) {
        clinics = context.getBean(Clinics.class);
        desk = context.getBean(FrontDesk.class);
        series = context.getBean(Series.class);
        register = context.getBean(Register.class);
        merges = context.getBean(Merges.class);
        work = context.getBean(Work.class);
    }

    /** Mei and Tala work from nine to five in two rooms; scars and ultrasound are theirs. */
    public Clinic littleClinic() {
        return ClinicBuilder.aClinic()
                .with(ClinicBuilder.practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .working("09:00-17:00"))
                .with(ClinicBuilder.practitioner("tala", Profession.KINESIOLOGIST)
                        .working("09:00-17:00"))
                .with(ClinicBuilder.room("maple"), ClinicBuilder.room("birch"), ClinicBuilder.device("us-one"))
                .with(ClinicBuilder.visit("SCAR", Treatment.SCAR_THERAPY))
                .with(ClinicBuilder.visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice())
                .writing("the-first-night", "cold-or-warm")
                .describedIn(clinics);
    }

    public PatientId person(ClinicId clinic, String name) {
        return person(clinic, name, "416 555 0123", Optional.empty());
    }

    public PatientId person(ClinicId clinic, String name, String phone, Optional<LocalDate> baby) {
        var contact = Contact.of(name, "p" + UUID.randomUUID() + "@families.example", phone, Language.EN);
        return work.in(clinic, ROBIN, () -> register.addByStaff(contact, baby));
    }

    /** On a day far ahead that no other test has. */
    public AppointmentId somewhen(ClinicId id) {
        var clinic = clinics.get(id);
        var zone = clinic.sites().getFirst().timeZone();
        var day = LocalDate.of(2026, 12, 1).plusDays(FAR_DAYS.incrementAndGet());
        return booked(
                clinic,
                person(id, "Maya Okafor"),
                day.atTime(10, 0).atZone(zone).toInstant());
    }

    /** With the first who gives scar therapy, or whatever needs no duct check. */
    public AppointmentId booked(Clinic clinic, PatientId person, Instant start) {
        var service = clinic.services().stream()
                .filter(each -> each.treatment() == Treatment.SCAR_THERAPY
                        && each.modes().contains(Mode.IN_PERSON))
                .findFirst()
                .orElseThrow();
        var practitioner = clinic.practitioners().stream()
                .filter(each -> service.professions().contains(each.profession()))
                .map(Practitioner::key)
                .findFirst()
                .orElseThrow();
        return booked(clinic, person, service.code(), practitioner, start);
    }

    public AppointmentId booked(Clinic clinic, PatientId person, String service, String practitioner, Instant start) {
        var result = ROBIN.doing(() -> desk.book(new DeskBooking(
                clinic.id(),
                new AppointmentId(UUID.randomUUID()),
                person,
                service,
                Mode.IN_PERSON,
                Optional.empty(),
                start,
                practitioner,
                Optional.empty(),
                Optional.empty(),
                Language.EN,
                Optional.of(new RuleOverride("a test needs it")))));
        if (!(result instanceof DeskResult.Done done)) {
            throw new AssertionError(result);
        }
        return done.appointment().id();
    }

    /** Weekly visits of scar therapy for somebody, booked together. */
    public List<Booked> weekly(Clinic clinic, PatientId person, String practitioner, Instant first, int visits) {
        var plan = new SeriesPlan(clinic, clinic.service("SCAR").orElseThrow(), Evidence.NONE, Mode.IN_PERSON);
        var site = clinic.sites().getFirst().key();
        var result = ROBIN.doing(() -> {
            var weeks = series.weeks(plan, new SeriesVisit(first, practitioner, site), visits).stream()
                    .map(week -> SeriesVisit.of(week.offer().orElseThrow()))
                    .toList();
            return series.book(
                    new SeriesRequest(plan, weeks, new SeriesRequest.Known(person), Language.EN, UUID.randomUUID()));
        });
        if (!(result instanceof SeriesResult.Done done)) {
            throw new AssertionError(result);
        }
        return done.visits();
    }

    public UUID merged(ClinicId clinic, PatientId kept, PatientId other) {
        return work.in(clinic, ROBIN, () -> merges.merge(kept, other)).orElseThrow();
    }

    /** In two years, when nobody else looks. */
    public UUID block(ClinicId clinic) {
        var id = UUID.randomUUID();
        var room = ResourceId.of(clinic, ResourceId.Kind.ROOM, "a-room-of-a-test");
        var time = Interval.of(Instant.parse("2028-12-01T15:00:00Z"), Duration.ofHours(1));
        ROBIN.doing(() -> {
            desk.block(clinic, new Block(id, BlockKind.OUT_OF_ORDER, List.of(room), time, ""));
            return true;
        });
        return id;
    }
}
