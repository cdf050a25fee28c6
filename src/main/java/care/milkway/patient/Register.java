package care.milkway.patient;

import care.milkway.audit.Audit;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientEvent.PatientRegistered;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The register of people. One entry for each booking until people can sign in and entries can be joined. */
@Component
public class Register {

    private final Work work;
    private final ClinicDatabase database;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(Work work, ClinicDatabase database, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.work = work;
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

    /** How to reach somebody who was entered, and whether what she typed is known to be hers. */
    public PatientEntry entry(PatientId patient) {
        audit.read(subject(patient));
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
                audit.updated(subject(patient), Map.of("confirmed", "no"), Map.of("confirmed", "yes"));
            }
        });
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
