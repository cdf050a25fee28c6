package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Profession;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Eligibility;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.DomainEvent;
import care.milkway.kernel.Interval;
import care.milkway.limits.Client;
import care.milkway.patient.PatientEvent;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Held;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.desk.Block;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.testing.Announced;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Persona;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.TriageEvent;
import care.milkway.triage.rules.Answers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do at a clinic, in short words. It is Monday, eight in the morning, and every test has a clinic of its own. */
@MilkwayTest
public abstract class AtTheClinic {

    /** Where everybody is who is not somewhere else. */
    public static final Client AT_HOME = new Client(new UUID(0, 1), Optional.empty());

    @Autowired
    protected Scheduling scheduling;

    @Autowired
    protected Eligibility eligibility;

    @Autowired
    protected Clinics clinics;

    @Autowired
    protected DuctChecks checks;

    @Autowired
    protected HandClock clock;

    @Autowired
    protected Announced announced;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
    }

    /**
     * Anjali (physiotherapist), Mei (massage therapist) and Tala (kinesiologist) work from nine to five in two rooms
     * with one ultrasound device. SCAR takes 30 minutes and no check; ULTRASOUND 30 and ten to clean; MANUAL 45.
     */
    public static ClinicBuilder larkhollow() {
        return aClinic()
                .with(practitioner("anjali", Profession.PHYSIOTHERAPIST).working("09:00-17:00"))
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST)
                        .speaking("fr", "en")
                        .working("09:00-17:00"))
                .with(practitioner("tala", Profession.KINESIOLOGIST).working("09:00-17:00"))
                .with(room("maple"), room("birch"), device("us-one"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .with(visit("MANUAL", Treatment.MANUAL_THERAPY).lasting(45))
                .with(visit("ULTRASOUND", Treatment.ULTRASOUND)
                        .withDevice()
                        .buffered(0, 10)
                        .taxed(Profession.MASSAGE_THERAPIST, "13"));
    }

    public static <T> T parent(Supplier<T> asks) {
        return new Actor.Visitor().doing(asks::get);
    }

    /** A time of this week, on the clock of the clinic: {@code "2026-12-01T10:00"}. */
    public static Instant at(Clinic clinic, String time) {
        return LocalDateTime.parse(time)
                .atZone(clinic.sites().getFirst().timeZone())
                .toInstant();
    }

    /** Somebody or something can't be had from one time of the clinic's clock to another. */
    protected static Block block(Clinic clinic, BlockKind kind, ResourceId what, String from, String until) {
        return new Block(
                UUID.randomUUID(), kind, List.of(what), new Interval(at(clinic, from), at(clinic, until)), "as told");
    }

    protected CheckId checked(Clinic clinic, Answers answers) {
        return parent(() -> checks.record(clinic, answers, Persona.MAYA.language()));
    }

    protected HoldResult asksFor(
            Clinic clinic, String service, Optional<CheckId> check, String practitioner, String time) {
        var preferences =
                new Preferences(Optional.of(practitioner), Optional.empty(), Optional.empty(), Optional.empty());
        var request = new HoldRequest(
                clinic,
                clinic.service(service).orElseThrow(),
                Evidence.of(check),
                at(clinic, time),
                preferences,
                Persona.MAYA.language(),
                AT_HOME);
        return parent(() -> scheduling.hold(request));
    }

    protected HoldResult asksFor(Clinic clinic, String practitioner, String time) {
        return asksFor(clinic, "SCAR", Optional.empty(), practitioner, time);
    }

    protected Held holds(Clinic clinic, String practitioner, String time) {
        return held(asksFor(clinic, practitioner, time));
    }

    public static Held held(HoldResult holding) {
        assertThat(holding).isInstanceOf(HoldResult.Done.class);
        return ((HoldResult.Done) holding).hold();
    }

    protected Confirmation confirms(Held hold, Persona who, String key) {
        return parent(
                () -> scheduling.confirm(new BookingRequest(hold.plan().clinic(), hold.id(), who.contact(), key)));
    }

    protected Booked books(Clinic clinic, Persona who, String practitioner, String time) {
        var hold = holds(clinic, practitioner, time);
        return booked(confirms(hold, who, hold.id().toString()));
    }

    public static Booked booked(Confirmation confirmation) {
        assertThat(confirmation).isInstanceOf(Confirmation.Done.class);
        return ((Confirmation.Done) confirmation).appointment();
    }

    protected MoveResult moves(Clinic clinic, Booked appointment, String practitioner, String time) {
        return moves(clinic, appointment.id(), Optional.of(practitioner), time, Optional.empty());
    }

    protected MoveResult moves(
            Clinic clinic, AppointmentId id, Optional<String> practitioner, String time, Optional<BigDecimal> agreed) {
        return parent(() -> scheduling.move(new MoveRequest(clinic.id(), id, at(clinic, time), practitioner, agreed)));
    }

    protected void letsGo(Clinic clinic, AppointmentId hold) {
        new Actor.Visitor().doing(() -> scheduling.letGo(clinic.id(), hold));
    }

    protected CancellationResult cancels(Booked appointment) {
        return parent(() -> scheduling.cancel(appointment.plan().clinic(), appointment.id()));
    }

    protected Appointment found(Appointment appointment) {
        return parent(() -> scheduling.find(appointment.plan().clinic(), appointment.id()))
                .orElseThrow();
    }

    /** Everything free in the next days, as {@code "mei 2026-12-01T10:00"}. */
    protected List<String> free(Clinic clinic, String service, int days) {
        return free(scheduling, clinic, service, days);
    }

    public static List<String> free(Scheduling scheduling, Clinic clinic, String service, int days) {
        var offered = clinic.service(service).orElseThrow();
        var everybody = new Eligible(offered.professions(), Set.of());
        var search = new Search(clinic, offered, everybody, Optional.empty(), days, 500, Preferences.NONE);
        return scheduling.soonest(search).times().stream()
                .map(offer -> offer.practitioner().key() + " " + offer.start().toLocalDateTime())
                .toList();
    }

    /** What this clinic's claims are, as {@code "MEI 10:00-10:40"}. */
    protected List<String> claims(Clinic clinic) {
        return jdbc.sql("""
                        select r.key || ' ' || to_char(lower(c.during) at time zone :zone, 'HH24:MI') || '-'
                            || to_char(upper(c.during) at time zone :zone, 'HH24:MI')
                        from scheduling.claim c join clinic.resource r using (clinic_id, resource_id)
                        where clinic_id = :clinic
                        order by lower(c.during), r.kind, r.key""")
                .param("zone", clinic.sites().getFirst().timeZone().getId())
                .param("clinic", clinic.id().value())
                .query(String.class)
                .list();
    }

    /** The names of the events of this clinic, without the one that it was described and those of letters that go out. */
    protected List<String> events(Clinic clinic) {
        return announced.in(clinic.id()).stream()
                .filter(event -> event instanceof SchedulingEvent
                        || event instanceof PatientEvent
                        || event instanceof TriageEvent)
                .map(DomainEvent::getClass)
                .map(Class::getSimpleName)
                .toList();
    }
}
