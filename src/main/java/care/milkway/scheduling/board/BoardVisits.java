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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Appointments as the desk looks at them: with what it has told of them. */
@Repository
public class BoardVisits {

    /** What she said before it was moved does not count. */
    private static final String OF_THIS_TIME = " and f.happened_at >= coalesce(a.moved_at, a.booked_at)";

    private final ClinicDatabase database;
    private final String facts;

    BoardVisits(ClinicDatabase database, ObjectProvider<FactTable> others) {
        this.database = database;
        this.facts = Stream.of(VisitFact.values())
                .map(fact -> since(fact, others.stream().toList()))
                .collect(Collectors.joining());
    }

    private static String since(VisitFact fact, List<FactTable> others) {
        var told = fact.table().map(table -> new Kept(table, "happened_at"));
        var kept = told.or(() -> others.stream()
                .filter(each -> each.fact() == fact)
                .map(each -> new Kept(each.table(), each.moment()))
                .findFirst());
        return kept.map(each -> """
                        , (select f.%s from %s f
                           where f.clinic_id = a.clinic_id and f.appointment_id = a.appointment_id%s)""".formatted(
                                        each.moment(), each.table(), fact == VisitFact.WILL_COME ? OF_THIS_TIME : ""))
                        .orElse(", null::timestamptz")
                + " as "
                + fact.name().toLowerCase(Locale.ROOT);
    }

    private record Kept(String table, String moment) {}

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
        return database.clinicSql("select " + AppointmentRows.COLUMNS + facts + """
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
