package care.milkway.patient;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientEvent.PatientRegistered;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The register of people: one person is one entry, as far as a booking can tell. */
@Component
public class Register {

    /** With so many at most staff are asked whether they are one person. */
    private static final int MOST_DOUBTS = 5;

    private final Work work;
    private final ClinicDatabase database;
    private final PatientAudit audit;
    private final OwnEntry own;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            Work work,
            ClinicDatabase database,
            PatientAudit audit,
            OwnEntry own,
            ApplicationEventPublisher events,
            Clock clock) {
        this.work = work;
        this.database = database;
        this.audit = audit;
        this.own = own;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters somebody, in the work in which she is entered. Who is known already, by name, e-mail address and phone, and has
     * shown that the address is hers, keeps her entry; nothing of it is told or changed. Whoever only shares the address
     * with somebody gets an entry of her own, and staff are asked later whether the two are one. A parent who is signed in
     * and books for herself leaves no such question.
     */
    public PatientId add(Contact contact) {
        return (Actor.current() instanceof Actor.Parent parent ? own.of(parent, contact) : Optional.<PatientId>empty())
                .orElseGet(() -> enter(contact));
    }

    private PatientId enter(Contact contact) {
        var sharing = sharing(contact);
        var known = sharing.stream().filter(Sharing::same).findFirst().map(Sharing::patient);
        return known.orElseGet(() -> add(contact, sharing));
    }

    /** An entry with the same address, whose owner has answered for it. */
    private record Sharing(PatientId patient, boolean same) {}

    private List<Sharing> sharing(Contact contact) {
        return database.clinicSql("""
                        select patient_id, name_key = lower(:name) and phone_key <> ''
                            and phone_key = regexp_replace(:phone, '[^0-9]', '', 'g')
                        from patient.patient
                        where clinic_id = :clinic and email_key = lower(:email) and confirmed_at is not null
                        order by recorded_at, patient_id limit 50""")
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .query((row, _) -> new Sharing(new PatientId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list();
    }

    private PatientId add(Contact contact, List<Sharing> sharing) {
        var id = new PatientId(UUID.randomUUID());
        var now = OffsetDateTime.now(clock);
        database.ahead(
                """
                insert into patient.patient (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
                values (:clinic, :id, :name, :email, :phone, :language, :now, :by)""",
                Map.of(
                        "id", id.value(),
                        "name", contact.name(),
                        "email", contact.email(),
                        "phone", contact.phone(),
                        "language", contact.language().code(),
                        "now", now,
                        "by", database.actor()));
        sharing.stream()
                .limit(MOST_DOUBTS)
                .forEach(other -> database.ahead(
                        """
                        insert into patient.possible_duplicate (clinic_id, patient_id, other_id, recorded_at, recorded_by)
                        values (:clinic, :id, :other, :now, :by)""",
                        Map.of(
                                "id", id.value(),
                                "other", other.patient().value(),
                                "now", now,
                                "by", database.actor())));
        audit.registered(id, contact);
        events.publishEvent(new PatientRegistered(database.clinic(), id));
        return id;
    }

    /** Inside work on a clinic: all entries with this e-mail address, whoever typed it, with a bound nobody reaches. */
    public List<PatientId> withAddress(String email) {
        return database.clinicSql("""
                        select patient_id from patient.patient
                        where clinic_id = :clinic and email_key = lower(:email)
                        order by recorded_at desc, patient_id limit 50""")
                .param("email", email)
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How to reach somebody who was entered, and whether what she typed is known to be hers. */
    public PatientEntry entry(PatientId patient) {
        return Optional.ofNullable(entries(Set.of(patient)).get(patient)).orElseThrow();
    }

    /** How to reach each of these people. */
    public Map<PatientId, Contact> contacts(Set<PatientId> patients) {
        var contacts = new HashMap<PatientId, Contact>();
        entries(patients).forEach((patient, entry) -> contacts.put(patient, entry.contact()));
        return contacts;
    }

    /** What the register says of each of these people. */
    public Map<PatientId, PatientEntry> entries(Set<PatientId> patients) {
        patients.forEach(audit::read);
        var found = new HashMap<PatientId, PatientEntry>();
        database.clinicSql("""
                        select patient_id, name, email, phone, language, confirmed_at is not null from patient.patient
                        where clinic_id = :clinic and patient_id = any(:patients)""")
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(row -> {
                    var contact = new Contact(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Language.find(row.getString(5)).orElse(Language.EN));
                    found.put(
                            new PatientId(row.getObject(1, UUID.class)), new PatientEntry(contact, row.getBoolean(6)));
                });
        return found;
    }

    /** Inside work on a clinic: staff enter somebody they speak with; nobody is asked whether she is somebody else. */
    public PatientId addByStaff(Contact contact, Optional<LocalDate> babyBornOn) {
        var id = add(contact, sharing(contact));
        babyBornOn.ifPresent(born -> bornOn(id, born));
        return id;
    }

    /** Inside work on a clinic: when her baby was born. */
    public void bornOn(PatientId patient, LocalDate born) {
        if (born.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new InvalidInput("baby", "a baby is born today at the latest");
        }
        database.clinicSql("""
                        update patient.patient set baby_born_on = :born
                        where clinic_id = :clinic and patient_id = :patient""")
                .param("born", born)
                .param("patient", patient.value())
                .update();
        audit.babyBornOn(patient, "", born.toString());
    }

    /** Somebody opened the link that only her mailbox has. The first time counts. */
    public void confirm(ClinicId clinic, PatientId patient) {
        work.in(clinic, () -> {
            var rows = database.clinicSql("""
                            update patient.patient set confirmed_at = :now, confirmed_by = :by
                            where clinic_id = :clinic and patient_id = :patient and confirmed_at is null""")
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", database.actor())
                    .param("patient", patient.value())
                    .update();
            if (rows == 1) {
                audit.confirmed(patient);
            }
        });
    }
}
