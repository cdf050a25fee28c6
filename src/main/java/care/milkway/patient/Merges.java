package care.milkway.patient;

import care.milkway.identity.ClinicDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes one person of two entries of the register, and two again. Both rows stay as they are: the one only points to the
 * other, so taking it back loses nothing.
 */
@Component
public class Merges {

    private final ClinicDatabase database;
    private final PatientAudit audit;
    private final Clock clock;

    Merges(ClinicDatabase database, PatientAudit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** One entry that stands for another. */
    public record Merge(UUID id, PatientId kept, PatientId merged) {}

    /**
     * Inside work on a clinic.
     *
     * @return none if one of them is unknown or was merged already
     */
    public Optional<UUID> merge(PatientId kept, PatientId merged) {
        if (kept.equals(merged) || lock(List.of(kept, merged)) != 2) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        database.clinicSql("""
                        insert into patient.merge (clinic_id, merge_id, kept_id, merged_id, recorded_at, recorded_by)
                        values (:clinic, :id, :kept, :merged, :now, :by)""")
                .param("id", id)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
        point(merged, kept);
        audit.merged(merged, kept);
        return Optional.of(id);
    }

    /** Those that stand for themselves, and nobody changes them meanwhile. */
    private int lock(List<PatientId> people) {
        return database.clinicSql("""
                        select patient_id from patient.patient
                        where clinic_id = :clinic and patient_id = any(:people) and merged_into is null
                        order by patient_id for no key update""")
                .param("people", people.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
    }

    /**
     * Inside work on a clinic: they are two again.
     *
     * @return none if that was done already, or never was
     */
    public Optional<Merge> undo(UUID id) {
        var undone = database.clinicSql("""
                        update patient.merge set undone_at = :now, undone_by = :by
                        where clinic_id = :clinic and merge_id = :id and undone_at is null
                        returning merge_id, kept_id, merged_id""")
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .param("id", id)
                .query((row, _) -> merge(row))
                .optional();
        undone.ifPresent(merge -> {
            point(merge.merged(), null);
            audit.parted(merge.merged(), merge.kept());
        });
        return undone;
    }

    private void point(PatientId merged, @Nullable PatientId kept) {
        database.clinicSql("""
                        update patient.patient set merged_into = :kept::uuid
                        where clinic_id = :clinic and patient_id = :merged""")
                .param("kept", kept == null ? null : kept.value())
                .param("merged", merged.value())
                .update();
    }

    /** Inside work on a clinic: what was merged into this entry and not taken back, the newest first. */
    public List<Merge> into(PatientId kept) {
        return database.clinicSql("""
                        select merge_id, kept_id, merged_id from patient.merge
                        where clinic_id = :clinic and kept_id = :kept and undone_at is null
                        order by recorded_at desc, merge_id""")
                .param("kept", kept.value())
                .query((row, _) -> merge(row))
                .list();
    }

    /** Inside work on a clinic: this entry and all that were merged into it. */
    public List<PatientId> entries(PatientId person) {
        return database.clinicSql("""
                        with recursive same as (
                            select patient_id from patient.patient where clinic_id = :clinic and patient_id = :person
                            union
                            select p.patient_id from patient.patient p join same on p.merged_into = same.patient_id
                            where p.clinic_id = :clinic)
                        select patient_id from same""")
                .param("person", person.value())
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Inside work on a clinic: every entry of whoever this one is of, whichever stands for the others. */
    public List<PatientId> everyEntry(PatientId one) {
        return database.clinicSql("""
                        with recursive up as (
                            select patient_id, merged_into from patient.patient
                            where clinic_id = :clinic and patient_id = :one
                            union
                            select p.patient_id, p.merged_into from patient.patient p join up on p.patient_id = up.merged_into
                            where p.clinic_id = :clinic),
                        same as (
                            select patient_id from up
                            union
                            select p.patient_id from patient.patient p join same on p.merged_into = same.patient_id
                            where p.clinic_id = :clinic)
                        select patient_id from same""")
                .param("one", one.value())
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Inside work on a clinic: who may be the same person, as the register noticed. */
    public List<PatientId> possible(PatientId person) {
        return database.clinicSql("""
                        select case when patient_id = :person then other_id else patient_id end
                        from patient.possible_duplicate
                        where clinic_id = :clinic and (patient_id = :person or other_id = :person)
                        order by recorded_at limit 10""")
                .param("person", person.value())
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject(1, UUID.class),
                new PatientId(row.getObject(2, UUID.class)),
                new PatientId(row.getObject(3, UUID.class)));
    }
}
