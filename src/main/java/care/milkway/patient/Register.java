package care.milkway.patient;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientEvent.PatientRegistered;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The register of people: one person is one entry, as far as a booking can tell. */
@Component
public class Register {

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
        var fresh = new PatientId(UUID.randomUUID());
        var id = new PatientId(database.clinicSql("""
                        with known as (
                            select patient_id from patient.patient
                            where clinic_id = :clinic and email_key = lower(:email) and name_key = lower(:name)
                              and phone_key = regexp_replace(:phone, '[^0-9]', '', 'g') and phone_key <> ''
                              and confirmed_at is not null
                            order by recorded_at, patient_id limit 1),
                        added as (
                            insert into patient.patient
                                (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
                            select :clinic, :id, :name, :email, :phone, :language, :now, :by
                            where not exists (select from known)
                            returning patient_id),
                        doubtful as (
                            insert into patient.possible_duplicate
                                (clinic_id, patient_id, other_id, recorded_at, recorded_by)
                            select :clinic, a.patient_id, p.patient_id, :now, :by
                            from added a join patient.patient p
                              on p.clinic_id = :clinic and p.email_key = lower(:email) and p.confirmed_at is not null
                            order by p.recorded_at, p.patient_id limit 5)
                        select patient_id from known union all select patient_id from added""")
                .param("id", fresh.value())
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("language", contact.language().code())
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .query(UUID.class)
                .single());
        if (id.equals(fresh)) {
            audit.registered(id, contact);
            events.publishEvent(new PatientRegistered(database.clinic(), id));
        }
        return id;
    }

    /** How to reach somebody who was entered, and whether what she typed is known to be hers. */
    public PatientEntry entry(PatientId patient) {
        audit.read(patient);
        return database.clinicSql("""
                        select name, email, phone, language, confirmed_at is not null from patient.patient
                        where clinic_id = :clinic and patient_id = :patient""")
                .param("patient", patient.value())
                .query((row, _) -> new PatientEntry(
                        new Contact(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Language.find(row.getString(4)).orElse(Language.EN)),
                        row.getBoolean(5)))
                .single();
    }

    /** How to reach each of these people. */
    public Map<PatientId, Contact> contacts(Set<PatientId> patients) {
        patients.forEach(audit::read);
        var found = new HashMap<PatientId, Contact>();
        database.clinicSql("""
                        select patient_id, name, email, phone, language from patient.patient
                        where clinic_id = :clinic and patient_id = any(:patients)""")
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new PatientId(row.getObject(1, UUID.class)),
                            new Contact(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    Language.find(row.getString(5)).orElse(Language.EN)));
                });
        return found;
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
