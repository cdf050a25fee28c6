package care.milkway.patient;

import care.milkway.audit.Audit;
import care.milkway.identity.ClinicDatabase;
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

/** The register of people. One entry for each booking until people can sign in and entries can be joined. */
@Component
public class Register {

    private final ClinicDatabase database;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(ClinicDatabase database, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Enters somebody, in the work in which she is entered. */
    public PatientId add(Contact contact) {
        var id = new PatientId(UUID.randomUUID());
        database.sql("""
                        insert into patient.patient
                            (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        database.clinicId(),
                        id.value(),
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.language().code(),
                        OffsetDateTime.now(clock),
                        database.actor())
                .update();
        audit.created(subject(id), values(contact));
        events.publishEvent(new PatientRegistered(database.clinic(), id));
        return id;
    }

    /** How to reach somebody who was entered. */
    public Contact contact(PatientId patient) {
        audit.read(subject(patient));
        return database.clinicSql("""
                        select name, email, phone, language from patient.patient
                        where clinic_id = :clinic and patient_id = :patient""")
                .param("patient", patient.value())
                .query((row, _) -> new Contact(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Language.find(row.getString(4)).orElse(Language.EN)))
                .single();
    }

    /** How to reach each of these people. */
    public Map<PatientId, Contact> contacts(Set<PatientId> patients) {
        patients.forEach(patient -> audit.read(subject(patient)));
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

    private static Audit.Subject subject(PatientId patient) {
        return new Audit.Subject("patient", patient.value(), Optional.of(patient.value()));
    }

    private static Map<String, String> values(Contact contact) {
        return Map.of(
                "name", contact.name(),
                "email", contact.email(),
                "phone", contact.phone(),
                "language", contact.language().code());
    }
}
