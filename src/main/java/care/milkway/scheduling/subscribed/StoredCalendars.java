package care.milkway.scheduling.subscribed;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The addresses as rows, and how reading them went. */
@Repository
class StoredCalendars {

    private final ClinicDatabase database;

    StoredCalendars(ClinicDatabase database) {
        this.database = database;
    }

    /** A calendar that is to be read. */
    record DueCalendar(ClinicId clinic, ResourceId practitioner, String address) {}

    void put(ResourceId practitioner, String address, Instant now) {
        database.clinicSql("""
                        insert into scheduling.private_calendar
                            (clinic_id, practitioner_id, address, recorded_at, recorded_by, next_at)
                        values (:clinic, :practitioner, :address, :now, :by, :now)
                        on conflict (clinic_id, practitioner_id) do update
                        set address = excluded.address, recorded_at = excluded.recorded_at,
                            recorded_by = excluded.recorded_by, next_at = excluded.next_at, read_at = null,
                            failing_since = null, problem = null""")
                .param("practitioner", practitioner.value())
                .param("address", address)
                .param("now", utc(now))
                .param("by", database.actor())
                .update();
    }

    boolean remove(ResourceId practitioner) {
        return database.clinicSql("""
                                delete from scheduling.private_calendar
                                where clinic_id = :clinic and practitioner_id = :practitioner""")
                        .param("practitioner", practitioner.value())
                        .update()
                == 1;
    }

    List<PrivateCalendar> all() {
        return database.clinicSql("""
                        select practitioner_id, address, read_at, failing_since, problem
                        from scheduling.private_calendar where clinic_id = :clinic order by practitioner_id""")
                .query((row, _) -> new PrivateCalendar(
                        new ResourceId(row.getObject(1, UUID.class)),
                        String.valueOf(URI.create(row.getString(2)).getHost()),
                        moment(row, 3),
                        moment(row, 4),
                        Optional.ofNullable(row.getString(5)).map(CalendarProblem::valueOf)))
                .list();
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Of all clinics, those that have waited longest; nothing is locked. */
    List<DueCalendar> due(Instant now, int most) {
        return database.sql("""
                        select clinic_id, practitioner_id, address from scheduling.private_calendar
                        where next_at <= :now order by next_at limit :most""")
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new DueCalendar(
                        new ClinicId(row.getObject(1, UUID.class)),
                        new ResourceId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .list();
    }

    /** Whether it is still the same address: then whoever asks may write what it said. */
    boolean read(DueCalendar calendar, Instant now, Instant next) {
        return database.clinicSql("""
                                update scheduling.private_calendar
                                set read_at = :now, failing_since = null, problem = null, next_at = :next
                                where clinic_id = :clinic and practitioner_id = :practitioner and address = :address""")
                        .param("now", utc(now))
                        .param("next", utc(next))
                        .param("practitioner", calendar.practitioner().value())
                        .param("address", calendar.address())
                        .update()
                == 1;
    }

    void failed(DueCalendar calendar, CalendarProblem problem, Instant now, Instant next) {
        database.clinicSql("""
                        update scheduling.private_calendar
                        set failing_since = coalesce(failing_since, :now), problem = :problem, next_at = :next
                        where clinic_id = :clinic and practitioner_id = :practitioner and address = :address""")
                .param("now", utc(now))
                .param("next", utc(next))
                .param("problem", problem.name())
                .param("practitioner", calendar.practitioner().value())
                .param("address", calendar.address())
                .update();
    }
}
