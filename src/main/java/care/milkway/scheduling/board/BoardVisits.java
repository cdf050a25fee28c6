package care.milkway.scheduling.board;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.stored.AppointmentRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Appointments as the desk looks at them: with what it has told of them. */
@Repository
public class BoardVisits {

    private static final String FACTS = Stream.of(VisitFact.values())
            .map(fact -> """
                    , (select f.happened_at from %s f
                       where f.clinic_id = a.clinic_id and f.appointment_id = a.appointment_id) as %s""".formatted(fact.table(), fact.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining());

    private final ClinicDatabase database;

    BoardVisits(ClinicDatabase database) {
        this.database = database;
    }

    /** What begins in this time and is not only held, with what the desk has told of it. */
    public List<BoardVisit> during(Interval time) {
        return visits("starts_at >= :from and starts_at < :until order by starts_at, appointment_id")
                .param("from", utc(time.start()))
                .param("until", utc(time.end()))
                .query(AppointmentRows::boardVisit)
                .list();
    }

    /** The same of these, whenever they begin. */
    public List<BoardVisit> of(Collection<AppointmentId> ids) {
        return visits("appointment_id = any(:ids)")
                .param("ids", ids.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(AppointmentRows::boardVisit)
                .list();
    }

    private StatementSpec visits(String which) {
        return database.clinicSql("select " + AppointmentRows.COLUMNS + FACTS + """
                         from scheduling.appointment a
                        where clinic_id = :clinic and patient_id is not null and\s""" + which);
    }

    /** Still ahead, and booked with a device that may not be used any more by then. */
    public List<AppointmentId> withDevicesAfter(CalibrationEnds ends, Instant now) {
        return database.clinicSql("""
                        select a.appointment_id from scheduling.appointment a
                        join unnest(:devices::uuid[], :until::timestamptz[]) as d (device_id, ends) using (device_id)
                        where a.clinic_id = :clinic and a.patient_id is not null and a.cancelled_at is null
                          and a.starts_at > :first and a.ends_at > d.ends""")
                .param("devices", ends.devices())
                .param("until", ends.moments())
                .param("first", utc(ends.first(now)))
                .query((row, _) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }
}
