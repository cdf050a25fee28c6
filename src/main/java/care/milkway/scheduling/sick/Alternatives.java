package care.milkway.scheduling.sick;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.sick.Alternative.OfferedTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was offered to people whose practitioner can't come, as rows. */
@Repository
public class Alternatives {

    private static final String COLUMNS =
            "b.appointment_id, b.sequence, b.practitioner_id, b.site_key, b.starts_at, b.ends_at, b.deadline";

    private final ClinicDatabase database;

    Alternatives(ClinicDatabase database) {
        this.database = database;
    }

    /** @return false if she has been offered something already, as her appointment is now */
    boolean add(Alternative alternative, Instant now) {
        var time = alternative.time();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", alternative.appointment().value());
        values.put("sequence", alternative.sequence());
        values.put("practitioner", time.map(each -> each.practitioner().value()).orElse(null));
        values.put("site", time.map(OfferedTime::site).orElse(null));
        values.put("start", time.map(each -> utc(each.visit().start())).orElse(null));
        values.put("end", time.map(each -> utc(each.visit().end())).orElse(null));
        values.put("deadline", utc(alternative.deadline()));
        values.put("now", utc(now));
        values.put("by", database.actor());
        return database.clinicSql("""
                                insert into scheduling.alternative
                                    (clinic_id, appointment_id, sequence, practitioner_id, site_key, starts_at, ends_at,
                                     deadline, recorded_at, recorded_by)
                                values (:clinic, :id, :sequence, cast(:practitioner as uuid), cast(:site as text),
                                    cast(:start as timestamptz), cast(:end as timestamptz), :deadline, :now, :by)
                                on conflict do nothing""").params(values).update() == 1;
    }

    /** Inside work on a clinic: what she is offered in place of this appointment, as it is now. */
    public Optional<Alternative> open(Booked booked) {
        return database.clinicSql("select " + COLUMNS + """
                         from scheduling.alternative b
                        where b.clinic_id = :clinic and b.appointment_id = :id and b.sequence = :sequence""")
                .param("id", booked.id().value())
                .param("sequence", booked.plan().sequence())
                .query((row, _) -> alternative(row))
                .optional();
    }

    /** Inside work on a clinic: of what is booked and was not changed since; what is over since yesterday is left out. */
    public List<Alternative> unanswered(Instant now) {
        return database.clinicSql("select " + COLUMNS + """
                         from scheduling.alternative b
                        join scheduling.appointment a using (clinic_id, appointment_id, sequence)
                        where b.clinic_id = :clinic and a.cancelled_at is null
                          and a.ends_at > cast(:now as timestamptz) - interval '1 day'
                        order by a.starts_at""")
                .param("now", utc(now))
                .query((row, _) -> alternative(row))
                .list();
    }

    private static Alternative alternative(ResultSet row) throws SQLException {
        var start = row.getObject(5, OffsetDateTime.class);
        return new Alternative(
                new AppointmentId(row.getObject(1, UUID.class)),
                row.getInt(2),
                start == null
                        ? Optional.empty()
                        : Optional.of(new OfferedTime(
                                new ResourceId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                new Interval(
                                        start.toInstant(),
                                        row.getObject(6, OffsetDateTime.class).toInstant()))),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
