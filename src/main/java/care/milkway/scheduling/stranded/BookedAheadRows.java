package care.milkway.scheduling.stranded;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The booked visits ahead of a clinic; thousands, so no more of each is read than has to fit a description. */
@Repository
class BookedAheadRows {

    private final ClinicDatabase database;
    private final Clock clock;

    BookedAheadRows(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What has not begun yet and is not only held. */
    List<BookedAhead> all() {
        return database.clinicSql("""
                        select appointment_id, service_code, mode, site_key, practitioner_id, room_id, device_id,
                            starts_at, ends_at, coalesce(moved_at, held_at)
                        from scheduling.appointment
                        where clinic_id = :clinic and starts_at > :now and patient_id is not null
                          and cancelled_at is null""")
                .param("now", utc(clock.instant()))
                .query((row, _) -> visit(row))
                .list();
    }

    private static BookedAhead visit(ResultSet row) throws SQLException {
        return new BookedAhead(
                new AppointmentId(row.getObject(1, UUID.class)),
                row.getString(2),
                Mode.valueOf(row.getString(3)),
                row.getString(4),
                new ResourceId(row.getObject(5, UUID.class)),
                Optional.ofNullable(row.getObject(6, UUID.class)).map(ResourceId::new),
                Optional.ofNullable(row.getObject(7, UUID.class)).map(ResourceId::new),
                new Interval(
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getObject(9, OffsetDateTime.class).toInstant()),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
