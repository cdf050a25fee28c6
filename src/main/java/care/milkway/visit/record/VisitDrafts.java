package care.milkway.visit.record;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records that are being written: two windows never overwrite each other, and what was signed is not touched again. */
@Repository
public class VisitDrafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final ClinicDatabase database;
    private final Clock clock;

    VisitDrafts(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<VisitDraft> find(AppointmentId visit) {
        return database.clinicSql("""
                        select version, treating, fields, recorded_at, signed_at, stopped_at from visit.draft
                        where clinic_id = :clinic and appointment_id = :visit""")
                .param("visit", visit.value())
                .query((row, _) -> draft(row))
                .optional();
    }

    private static VisitDraft draft(ResultSet row) throws SQLException {
        return new VisitDraft(
                row.getInt(1),
                row.getBoolean(2),
                fields(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5) != null,
                row.getObject(6) != null);
    }

    static RecordFields fields(String json) {
        return new RecordFields(JsonMapper.shared().readValue(json, FIELDS));
    }

    static String json(RecordFields fields) {
        return JsonMapper.shared().writeValueAsString(fields.typed());
    }

    /** Begins it; who only wrote down what was found may go on to treat. */
    public void begin(AppointmentId visit, boolean treating) {
        database.clinicSql("""
                        insert into visit.draft
                            (clinic_id, appointment_id, version, treating, fields, recorded_at, recorded_by)
                        values (:clinic, :visit, 1, :treating, '{}', :now, :by)
                        on conflict (clinic_id, appointment_id) do update
                        set treating = visit.draft.treating or excluded.treating, stopped_at = null
                        where visit.draft.signed_at is null""")
                .param("visit", visit.value())
                .param("treating", treating)
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    /**
     * @param treated whether what was to be done is done
     * @return whether it was still this version: otherwise somebody else has saved or signed it
     */
    public boolean save(AppointmentId visit, int version, RecordFields fields, boolean treated) {
        return database.clinicSql("""
                                update visit.draft
                                set version = version + 1, fields = :fields::jsonb, recorded_at = :now, recorded_by = :by,
                                    treated_at = case when :treated then coalesce(treated_at, :now) else treated_at end
                                where clinic_id = :clinic and appointment_id = :visit and version = :version
                                  and signed_at is null""")
                        .param("visit", visit.value())
                        .param("version", version)
                        .param("fields", json(fields))
                        .param("treated", treated)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", database.actor())
                        .update()
                == 1;
    }

    /** Nothing more is done to her; what was done stays written down. */
    public void stopTreating(AppointmentId visit) {
        database.clinicSql("""
                        update visit.draft set stopped_at = coalesce(stopped_at, :now)
                        where clinic_id = :clinic and appointment_id = :visit and signed_at is null""")
                .param("visit", visit.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** From now on nobody changes it. */
    boolean close(AppointmentId visit, int version) {
        return database.clinicSql("""
                                update visit.draft set signed_at = :now
                                where clinic_id = :clinic and appointment_id = :visit and version = :version
                                  and signed_at is null""")
                        .param("visit", visit.value())
                        .param("version", version)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
