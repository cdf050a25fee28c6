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
    private static final String OF_THIS_TIME = " and will_come.happened_at >= coalesce(a.moved_at, a.booked_at)";

    private final ClinicDatabase database;
    private final String facts;
    private final String joins;

    BoardVisits(ClinicDatabase database, ObjectProvider<FactTable> others) {
        this.database = database;
        var tables = Stream.concat(
                        Stream.of(VisitFact.values()).flatMap(fact -> FactTable.told(fact).stream()), others.stream())
                .toList();
        this.facts = facts(tables);
        this.joins = joins(tables);
    }

    /** What begins in this time and is not only held, with what the desk has told of it. */
    public List<BoardVisit> during(Interval time) {
        return visits("starts_at >= :from and starts_at < :until")
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
        return database.clinicSql(
                "select a.*" + facts + " from (select " + AppointmentRows.COLUMNS + """
                         from scheduling.appointment
                        where clinic_id = :clinic and patient_id is not null and\s""" + which + ") a\n" + joins
                        + "order by a.starts_at, a.appointment_id");
    }

    /** What no module keeps holds of no visit. */
    private static String facts(List<FactTable> tables) {
        var kept = tables.stream().collect(Collectors.toMap(FactTable::fact, FactTable::moment));
        return Stream.of(VisitFact.values())
                .map(fact -> (kept.containsKey(fact) ? ", " + name(fact) + "." + kept.get(fact) : ", null::timestamptz")
                        + " as "
                        + name(fact))
                .collect(Collectors.joining());
    }

    /** Joined, not asked for row by row: under a policy each question of its own asks again whose clinic it is. */
    private static String joins(List<FactTable> tables) {
        return tables.stream()
                .map(each -> """
                         left join %1$s as %2$s
                           on %2$s.clinic_id = a.clinic_id and %2$s.appointment_id = a.appointment_id%3$s
                        """.formatted(
                        each.table(), name(each.fact()), each.fact() == VisitFact.WILL_COME ? OF_THIS_TIME : ""))
                .collect(Collectors.joining());
    }

    private static String name(VisitFact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
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
