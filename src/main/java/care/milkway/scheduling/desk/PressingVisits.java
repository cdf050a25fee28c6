package care.milkway.scheduling.desk;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.Clinics;
import care.milkway.identity.ClinicDatabase;
import care.milkway.scheduling.board.CalibrationEnds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** How many visits wait for somebody at the desk: counted in one statement, nobody's record is read. */
@Repository
class PressingVisits {

    /** A booking that waits for a letter is given back within this time. */
    private static final Duration SOON = Duration.ofHours(24);

    private final ClinicDatabase database;
    private final Clinics clinics;

    PressingVisits(ClinicDatabase database, Clinics clinics) {
        this.database = database;
        this.clinics = clinics;
    }

    /**
     * Inside work on a clinic. The function is planned at each call, which costs more than all else: not without a block. A
     * device without a calibration can trouble every visit of two months, which nobody needs counted: the first ones do.
     */
    Pressing now(Instant now) {
        var ends = CalibrationEnds.of(clinics.get(database.clinic()));
        return database.clinicSql("""
                        with troubled as (
                            select appointment_id from scheduling.visits_in_blocks(:clinic, :now)
                            where exists (
                                select 1 from scheduling.block
                                where clinic_id = :clinic and ended_at is null and upper(during) > :now)
                            union
                            (select a.appointment_id from scheduling.appointment a
                            where a.clinic_id = :clinic and a.patient_id is not null and a.cancelled_at is null
                              and a.starts_at > :first
                              and exists (
                                select 1 from unnest(:devices::uuid[], :until::timestamptz[]) as d (device_id, ends)
                                where d.device_id = a.device_id and a.ends_at > d.ends)
                            order by a.starts_at limit :most)
                        ), begin as (
                            select count(*) as visits, min(a.starts_at) as soonest
                            from troubled join scheduling.appointment a using (appointment_id)
                            where a.clinic_id = :clinic
                        ), due as (
                            select count(*) as visits, min(letter_due_at) as soonest from scheduling.appointment
                            where clinic_id = :clinic and letter_due_at > :now and letter_due_at < :soon
                              and booked_at is not null and cancelled_at is null
                        )
                        select least(begin.visits, :most), begin.soonest, due.visits, due.soonest from begin, due""")
                .param("now", utc(now))
                .param("soon", utc(now.plus(SOON)))
                .param("first", utc(ends.first(now)))
                .param("most", Pressing.MOST)
                .param("devices", ends.devices())
                .param("until", ends.moments())
                .query((row, _) -> new Pressing(row.getLong(1), moment(row, 2), row.getLong(3), moment(row, 4)))
                .single();
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
