package care.milkway.patient;

import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientEvent.PatientRegistered;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of people. One entry for each booking until people can sign in and entries can be joined. */
@Component
public class Register {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Enters somebody, in the transaction of what she is entered for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PatientId add(ClinicId clinic, Contact contact) {
        var id = new PatientId(UUID.randomUUID());
        jdbc.sql("""
                        insert into patient.patient
                            (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        clinic.value(),
                        id.value(),
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.language().code(),
                        OffsetDateTime.now(clock),
                        Actor.current().name())
                .update();
        events.publishEvent(new PatientRegistered(clinic, id));
        return id;
    }

    /** How to reach somebody who was entered, and whether what she typed is known to be hers. */
    public PatientEntry entry(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select name, email, phone, language, confirmed_at is not null from patient.patient
                        where clinic_id = ? and patient_id = ?""")
                .params(clinic.value(), patient.value())
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
        jdbc.sql("""
                        update patient.patient set confirmed_at = ?, confirmed_by = ?
                        where clinic_id = ? and patient_id = ? and confirmed_at is null""")
                .params(OffsetDateTime.now(clock), Actor.current().name(), clinic.value(), patient.value())
                .update();
    }
}
