package care.milkway.visit.photograph;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import care.milkway.referral.document.Document;
import care.milkway.referral.document.DocumentSeal;
import care.milkway.referral.document.DocumentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Photographs as rows, encrypted. What she no longer agrees to is found by no statement here. */
@Repository
class PhotographRows {

    private static final String AGREED = """
             and not exists (
                select from visit.photograph_withdrawal w where w.clinic_id = p.clinic_id and w.consent_id = p.consent_id)""";

    private final ClinicDatabase database;
    private final DocumentSeal seal;
    private final Clock clock;

    PhotographRows(ClinicDatabase database, DocumentSeal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Photograph> of(AppointmentId visit) {
        return database.clinicSql("""
                        select p.photograph_id, p.side, p.file_type, p.recorded_at from visit.photograph p
                        where p.clinic_id = :clinic and p.appointment_id = :visit\s""" + AGREED + """
                         order by p.recorded_at, p.photograph_id""")
                .param("visit", visit.value())
                .query((row, _) -> photograph(row))
                .list();
    }

    private static Photograph photograph(ResultSet row) throws SQLException {
        return new Photograph(
                row.getObject(1, UUID.class),
                BreastSide.valueOf(row.getString(2)),
                DocumentType.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    void keep(UUID id, AppointmentId visit, PatientId person, UUID consent, BreastSide side, Document picture) {
        database.clinicSql("""
                        insert into visit.photograph
                            (clinic_id, photograph_id, appointment_id, patient_id, consent_id, side, file_type, ciphertext,
                             recorded_at, recorded_by)
                        values (:clinic, :id, :visit, :person, :consent, :side, :type, :ciphertext, :now, :by)""")
                .param("id", id)
                .param("visit", visit.value())
                .param("person", person.value())
                .param("consent", consent)
                .param("side", side.name())
                .param("type", picture.type().name())
                .param("ciphertext", seal.encrypt(picture.bytes(), database.clinic(), id))
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    Optional<byte[]> picture(AppointmentId visit, UUID id) {
        return database.clinicSql("""
                        select p.ciphertext from visit.photograph p
                        where p.clinic_id = :clinic and p.appointment_id = :visit and p.photograph_id = :id\s""" + AGREED)
                .param("visit", visit.value())
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(ciphertext -> seal.decrypt(ciphertext, database.clinic(), id));
    }
}
