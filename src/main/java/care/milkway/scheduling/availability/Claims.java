package care.milkway.scheduling.availability;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Which resource is taken when. The table's exclusion constraint is the last word on it. */
@Repository
public class Claims {

    private final ClinicDatabase database;

    Claims(ClinicDatabase database) {
        this.database = database;
    }

    /** A resource is taken for an appointment, for good or until a moment. */
    record Claim(AppointmentId appointment, ResourceId resource, Interval during, Optional<Instant> heldUntil) {}

    /** Every claim of the clinic that touches this time, also of holds that have run out. */
    void all(Interval time, Consumer<Claim> each) {
        database.clinicSql("""
                        select appointment_id, resource_id, starts_at, ends_at, held_until
                        from scheduling.claims_touching(:clinic, tstzrange(:start, :end))""")
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .query((RowCallbackHandler) row -> each.accept(claim(row)));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new AppointmentId(row.getObject(1, UUID.class)),
                new ResourceId(row.getObject(2, UUID.class)),
                new Interval(moment(row, 3), moment(row, 4)),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What these resources are taken for within the window; holds that have run out do not count. */
    Busy busy(Collection<ResourceId> resources, Interval window, Instant now) {
        var busy = new HashMap<ResourceId, List<Interval>>();
        database.clinicSql("""
                        select resource_id, starts_at, ends_at
                        from scheduling.taken(:clinic, :resources, tstzrange(:start, :end), :now)""")
                .param("resources", ids(resources))
                .param("start", utc(window.start()))
                .param("end", utc(window.end()))
                .param("now", utc(now))
                .query(row -> {
                    var taken = new Interval(moment(row, 2), moment(row, 3));
                    busy.computeIfAbsent(new ResourceId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                            .add(taken);
                });
        return new Busy.Listed(busy);
    }

    /**
     * Takes all the resources for an appointment. Whoever loses a race for one of them is told,
     * not blocked; rows go in one order everywhere, so that nobody waits in a circle.
     *
     * @return whether it got every one; if not, the transaction must be rolled back
     */
    public boolean take(AppointmentId appointment, List<ResourceId> resources, Interval during) {
        var rows = IntStream.range(0, resources.size())
                .mapToObj("(:clinic, :appointment, :resource%d, tstzrange(:start, :end))"::formatted)
                .collect(Collectors.joining(", "));
        var statement = database.clinicSql(
                        "insert into scheduling.claim (clinic_id, appointment_id, resource_id, during)" + " values "
                                + rows + " on conflict do nothing")
                .param("appointment", appointment.value())
                .param("start", utc(during.start()))
                .param("end", utc(during.end()));
        for (int i = 0; i < resources.size(); i++) {
            statement = statement.param("resource" + i, resources.get(i).value());
        }
        return statement.update() == resources.size();
    }

    /** Removes the claims that ended before this moment; one node at a time does it. */
    int removeBefore(Instant moment) {
        return database.sql("""
                        delete from scheduling.claim
                        where upper(during) < :moment
                          and (select pg_try_advisory_xact_lock(hashtext('scheduling.claim')))""").param("moment", utc(moment)).update();
    }

    /** Gives everything back that an appointment took. */
    public void release(AppointmentId appointment) {
        database.ahead(
                "delete from scheduling.claim where clinic_id = :clinic and appointment_id = :appointment",
                Map.of("appointment", appointment.value()));
    }

    /** As statements take them. */
    public static UUID[] ids(Collection<ResourceId> resources) {
        return resources.stream().map(ResourceId::value).toArray(UUID[]::new);
    }

    /** As statements take it. */
    public static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
