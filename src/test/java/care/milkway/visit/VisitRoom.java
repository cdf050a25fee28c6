package care.milkway.visit;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Treatment;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.desk.DeskBooking;
import care.milkway.scheduling.desk.DeskResult;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.desk.RuleOverride;
import care.milkway.staff.DeskVisit;
import care.milkway.staff.StaffBrowser;
import care.milkway.staff.StaffRoom;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.Answers;
import care.milkway.visit.access.Practising;
import care.milkway.visit.consent.ConsentArea;
import care.milkway.visit.consent.Consents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A little clinic with a practitioner who has signed in, and somebody who comes for ultrasound. */
public final class VisitRoom {

    static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("before.pain", "6"),
            Map.entry("before.length", "30"),
            Map.entry("before.width", "20"),
            Map.entry("steps", "s1"),
            Map.entry("s1.kind", "ULTRASOUND"),
            Map.entry("s1.device", "us-one"),
            Map.entry("s1.mhz", "1"),
            Map.entry("s1.mode", "PULSED"),
            Map.entry("s1.duty", "20"),
            Map.entry("s1.intensity", "1,8"),
            Map.entry("s1.minutes", "5"),
            Map.entry("s1.area", "4.2"),
            Map.entry("s1.side", "LEFT"),
            Map.entry("s1.moving", "YES"),
            Map.entry("after.pain", "3"),
            Map.entry("after.length", "20"));

    private static final Actor ROBIN = new Actor.Staff(new UUID(9, 1), Set.of(Role.FRONT_DESK));

    private final ApplicationContext context;
    private final int port;
    private final StaffRoom staff;
    private final DeskVisit desk;
    public final Clinic clinic;
    public final PatientId maya;

    public VisitRoom(ApplicationContext context, int port) {
        this(context, port, new DeskVisit(context).littleClinic());
    }

    public VisitRoom(ApplicationContext context, int port, Clinic clinic) {
        this.context = context;
        this.port = port;
        this.clinic = clinic;
        staff = new StaffRoom(context);
        desk = new DeskVisit(context);
        maya = desk.person(clinic.id(), "Maya Okafor");
    }

    /** Somebody of the clinic who may treat and has not been named a practitioner of its description. */
    public StaffBrowser colleague() {
        return staff.signedIn(port, colleagueAccount());
    }

    public UUID colleagueAccount() {
        return staff.somebody(clinic.id(), Role.PRACTITIONER);
    }

    public StaffBrowser lead() {
        return staff.signedIn(port, leadAccount());
    }

    public StaffBrowser robin() {
        return staff.signedIn(port, robinAccount());
    }

    /** Of the front desk. */
    public UUID robinAccount() {
        return staff.somebody(clinic.id(), Role.FRONT_DESK);
    }

    public StaffBrowser practitioner(String key) {
        return staff.signedIn(port, account(key));
    }

    public UUID account(String key) {
        var account = staff.somebody(clinic.id(), Role.PRACTITIONER);
        var practitioner = clinic.practitionerId(clinic.practitioner(key).orElseThrow());
        work().in(clinic.id(), ROBIN, () -> context.getBean(Practising.class).name(account, practitioner));
        return account;
    }

    /** Ultrasound with Mei at that moment, after this check. */
    public AppointmentId booked(Answers answers, Instant start) {
        return booked(maya, answers, start);
    }

    /** The same for somebody else. */
    public AppointmentId booked(PatientId person, Answers answers, Instant start) {
        var check = ROBIN.doing(() -> context.getBean(DuctChecks.class).record(clinic, answers, Language.EN));
        var result = ROBIN.doing(() -> context.getBean(FrontDesk.class)
                .book(new DeskBooking(
                        clinic.id(),
                        new AppointmentId(UUID.randomUUID()),
                        person,
                        "ULTRASOUND",
                        Mode.IN_PERSON,
                        Optional.of(check),
                        start,
                        "mei",
                        Optional.empty(),
                        Optional.empty(),
                        Language.EN,
                        Optional.of(new RuleOverride("a test needs it")))));
        if (!(result instanceof DeskResult.Done done)) {
            throw new AssertionError(result);
        }
        return done.appointment().id();
    }

    public void agreed(AppointmentId visit) {
        agreed(visit, Treatment.ULTRASOUND);
    }

    public void agreed(AppointmentId visit, Treatment treatment) {
        work().in(clinic.id(), ROBIN, () -> context.getBean(Consents.class)
                .give(visit, treatment, ConsentArea.LEFT, "Maya Okafor", Language.EN));
    }

    /** Scar therapy for Maya. */
    public AppointmentId bookedScar(String practitioner, Instant start) {
        return desk.booked(clinic, maya, "SCAR", practitioner, start);
    }

    /** Another patient of the clinic. */
    public PatientId somebodyElse() {
        return desk.person(clinic.id(), "June Park");
    }

    /** The two are one person from now on. */
    public void merged(PatientId kept, PatientId other) {
        desk.merged(clinic.id(), kept, other);
    }

    /** Her own way to it. */
    public String link(AppointmentId visit) {
        return "/en/appointments/" + context.getBean(AppointmentLinks.class).key(clinic.id(), visit);
    }

    public static String record(AppointmentId visit) {
        return "/en/staff/visits/" + visit.value() + "/record";
    }

    /** The fields of a complete record with one of them otherwise. */
    public static Map<String, String> complete(int version, String... changes) {
        var fields = new LinkedHashMap<>(COMPLETE);
        fields.put("version", String.valueOf(version));
        for (var change : changes) {
            var parts = change.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    /** With which somebody of the clinic signs in, in a browser of her own. */
    public String key(UUID account) {
        return staff.demoLink(account);
    }

    /** A lead of the clinic. */
    public UUID leadAccount() {
        return staff.somebody(clinic.id(), Role.CLINIC_LEAD);
    }

    private Work work() {
        return context.getBean(Work.class);
    }
}
