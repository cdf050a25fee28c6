package care.milkway.patient;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The entry that a parent has who is signed in: no question is left whether it is she. */
@Repository
class OwnEntry {

    private final ClinicDatabase database;
    private final PatientAudit audit;
    private final Clock clock;

    OwnEntry(ClinicDatabase database, PatientAudit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(PatientId id, String phone, boolean confirmed) {}

    /**
     * The entry with her name and the e-mail address that she has shown to be hers; from now on with the phone she gives.
     * None if she writes another name or another address: then it is for somebody else.
     */
    Optional<PatientId> of(Actor.Parent parent, Contact contact) {
        var found = find(parent, contact);
        found.ifPresent(row -> update(row, contact));
        return found.map(Row::id);
    }

    private Optional<Row> find(Actor.Parent parent, Contact contact) {
        return database.clinicSql("""
                        select p.patient_id, p.phone, p.confirmed_at is not null
                        from patient.patient p
                        join patient.patient she on she.clinic_id = p.clinic_id and she.email_key = p.email_key
                        where p.clinic_id = :clinic and she.patient_id = :she
                          and p.email_key = lower(:email) and p.name_key = lower(:name)
                        order by p.confirmed_at is null, p.recorded_at, p.patient_id limit 1
                        for update of p""")
                .param("she", parent.patient())
                .param("email", contact.email())
                .param("name", contact.name())
                .query((row, _) ->
                        new Row(new PatientId(row.getObject(1, UUID.class)), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    private void update(Row row, Contact contact) {
        var phone = contact.phone().isEmpty() ? row.phone() : contact.phone();
        if (row.confirmed() && phone.equals(row.phone())) {
            return;
        }
        database.clinicSql("""
                        update patient.patient set phone = :phone, confirmed_at = coalesce(confirmed_at, :now),
                            confirmed_by = coalesce(confirmed_by, :by)
                        where clinic_id = :clinic and patient_id = :patient""")
                .param("phone", phone)
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .param("patient", row.id().value())
                .update();
        if (!phone.equals(row.phone())) {
            audit.calledAt(row.id(), row.phone(), phone);
        }
        if (!row.confirmed()) {
            audit.confirmed(row.id());
        }
    }
}
