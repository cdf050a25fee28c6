package care.milkway.visit.before;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.WithholdingReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Which duct check was done before which visit, and whether its treatment is held back because of it. */
@Repository
public class Prechecks {

    /** Nobody has to deal any more with a visit that was so long ago. */
    static final Duration OVER = Duration.ofHours(12);

    private final ClinicDatabase database;
    private final Clock clock;

    Prechecks(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inside work on a clinic. */
    public Optional<Precheck> of(AppointmentId visit) {
        return database.clinicSql("""
                        select check_id, withheld, settled_at is not null, recorded_at from visit.precheck
                        where clinic_id = :clinic and appointment_id = :visit""")
                .param("visit", visit.value())
                .query((row, _) -> new Precheck(
                        new CheckId(row.getObject(1, UUID.class)),
                        Optional.ofNullable(row.getString(2)).map(WithholdingReason::valueOf),
                        row.getBoolean(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Inside work on a clinic: this check is asked before that visit from now on, and says this so far. */
    void put(AppointmentId visit, Instant start, CheckId check, Optional<WithholdingReason> withheld) {
        database.clinicSql("""
                        insert into visit.precheck
                            (clinic_id, appointment_id, check_id, starts_at, withheld, recorded_at, recorded_by)
                        values (:clinic, :visit, :check, :start, :withheld, :now, :by)
                        on conflict (clinic_id, appointment_id) do update
                        set check_id = excluded.check_id, starts_at = excluded.starts_at, withheld = excluded.withheld,
                            settled_at = null, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
                .param("visit", visit.value())
                .param("check", check.value())
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("withheld", withheld.map(Enum::name).orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    /** A visit whose treatment is held back, and somebody has to offer something else. */
    public record WithheldVisit(AppointmentId visit, WithholdingReason because) {}

    /** Inside work on a clinic: the soonest first. */
    public List<WithheldVisit> withheld() {
        return database.clinicSql("""
                        select appointment_id, withheld from visit.precheck
                        where clinic_id = :clinic and withheld is not null and settled_at is null and starts_at > :since
                        order by starts_at, appointment_id""")
                .param("since", OffsetDateTime.now(clock).minus(OVER))
                .query((row, _) -> new WithheldVisit(
                        new AppointmentId(row.getObject(1, UUID.class)), WithholdingReason.valueOf(row.getString(2))))
                .list();
    }

    /** How many there are, and when the first begins. */
    record WithheldCount(long count, Optional<Instant> soonest) {}

    WithheldCount count(Instant now) {
        return database.clinicSql("""
                        select count(*), min(starts_at) from visit.precheck
                        where clinic_id = :clinic and withheld is not null and settled_at is null and starts_at > :since""")
                .param("since", now.minus(OVER).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new WithheldCount(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** Inside work on a clinic: somebody has seen to it. */
    public void settle(AppointmentId visit) {
        database.clinicSql("""
                        update visit.precheck set settled_at = :now, recorded_by = :by
                        where clinic_id = :clinic and appointment_id = :visit and settled_at is null""")
                .param("visit", visit.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }
}
