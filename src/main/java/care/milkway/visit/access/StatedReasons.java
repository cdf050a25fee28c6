package care.milkway.visit.access;

import care.milkway.identity.ClinicDatabase;
import care.milkway.patient.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Why somebody read the record of a person she does not treat: written down before she reads, seen by the lead. */
@Repository
public class StatedReasons {

    /** After so long she is asked again. */
    private static final Duration SERVES = Duration.ofHours(8);

    /** What the lead sees. */
    public record StatedReason(UUID account, PatientId person, String reason, Instant at) {}

    private final ClinicDatabase database;
    private final Clock clock;

    StatedReasons(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inside work on a clinic. */
    public void state(UUID account, PatientId person, String reason) {
        database.clinicSql("""
                        insert into visit.reading
                            (clinic_id, reading_id, account_id, patient_id, reason, recorded_at, recorded_by)
                        values (:clinic, :id, :account, :person, :reason, :now, :by)""")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("person", person.value())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    /** Inside work on a clinic: whether she has said why, not long ago. */
    public boolean isStated(UUID account, Collection<PatientId> entries) {
        return database.clinicSql("""
                        select exists (
                            select from visit.reading
                            where clinic_id = :clinic and account_id = :account and patient_id = any(:people)
                              and recorded_at > :since)""")
                .param("account", account)
                .param("people", entries.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("since", OffsetDateTime.now(clock).minus(SERVES))
                .query(Boolean.class)
                .single();
    }

    /** Inside work on a clinic: the newest first. */
    public List<StatedReason> all() {
        return database.clinicSql("""
                        select account_id, patient_id, reason, recorded_at from visit.reading
                        where clinic_id = :clinic order by recorded_at desc, reading_id limit 200""")
                .query((row, _) -> new StatedReason(
                        row.getObject(1, UUID.class),
                        new PatientId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
