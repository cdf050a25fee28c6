package care.milkway.scheduling;

import care.milkway.clinic.ResourceId;
import care.milkway.database.ChangeFeed;
import care.milkway.kernel.ClinicId;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which resource is taken when. The table's exclusion constraint is the last word on it. */
@Repository
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A resource is taken for an appointment, for good or until a moment. */
    record Claim(AppointmentId appointment, ResourceId resource, Interval during, Optional<Instant> heldUntil) {}

    /** What became of a clinic's claims; none: something was given back. */
    record Change(ClinicId clinic, Optional<Claim> claim) {}

    /** More than so many changes at a time are no longer told one by one. */
    private static final int MOST_CHANGES = 20_000;

    /** Every claim of the clinic that touches this time, also of holds that have run out. */
    void all(ClinicId clinic, Interval time, Consumer<Claim> each) {
        jdbc.sql("""
                        select c.appointment_id, c.resource_id, lower(c.during), upper(c.during), held.held_until
                        from scheduling.claim c
                        left join scheduling.appointment held
                          on held.clinic_id = c.clinic_id and held.appointment_id = c.appointment_id
                             and held.held_until is not null
                        where c.clinic_id = :clinic and c.during && tstzrange(:start, :end)""")
                .param("clinic", clinic.value())
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .query((RowCallbackHandler) row -> each.accept(claim(row)));
    }

    /**
     * What has changed since somebody looked last.
     *
     * @return none if it is too much to tell
     */
    static Optional<List<Change>> changed(JdbcClient database, ChangeFeed.Since since) {
        var changes = database.sql("""
                        select c.appointment_id, c.resource_id, lower(c.during), upper(c.during), a.held_until,
                            a.clinic_id, a.sequence > 0
                        from scheduling.appointment a left join scheduling.claim c using (clinic_id, appointment_id)
                        where\s""" + ChangeFeed.Since.CONDITION + " limit " + MOST_CHANGES)
                .param("before", since.before())
                .param("now", since.now())
                .query((row, _) -> change(row))
                .list();
        return changes.size() < MOST_CHANGES ? Optional.of(changes) : Optional.empty();
    }

    private static Change change(ResultSet row) throws SQLException {
        var clinic = new ClinicId(row.getObject(6, UUID.class));
        var movedOrCancelled = row.getBoolean(7) || row.getObject(1) == null;
        return new Change(clinic, movedOrCancelled ? Optional.empty() : Optional.of(claim(row)));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new AppointmentId(row.getObject(1, UUID.class)),
                new ResourceId(row.getObject(2, UUID.class)),
                new Interval(moment(row, 3), moment(row, 4)),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What these resources are taken for within the window; holds that have run out do not count. */
    Busy busy(ClinicId clinic, Collection<ResourceId> resources, Interval window, Instant now) {
        var busy = new HashMap<ResourceId, List<Interval>>();
        jdbc.sql("""
                        select c.resource_id, lower(c.during), upper(c.during)
                        from scheduling.claim c join scheduling.appointment a using (clinic_id, appointment_id)
                        where c.clinic_id = :clinic
                          and c.resource_id = any(:resources)
                          and c.during && tstzrange(:start, :end)
                          and (a.held_until is null or a.held_until > :now)""")
                .param("clinic", clinic.value())
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
     * Removes the holds that have run out and are in the way; what they claimed goes with them. They are locked in one
     * order everywhere, so that nobody waits in a circle.
     */
    List<AppointmentId> removeExpired(ClinicId clinic, Collection<ResourceId> resources, Interval during, Instant now) {
        return jdbc.sql("""
                        with expired as (
                            select a.clinic_id, a.appointment_id
                            from scheduling.claim c
                            join scheduling.appointment a
                              on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
                            where c.clinic_id = :clinic
                              and c.resource_id = any(:resources)
                              and c.during && tstzrange(:start, :end)
                              and a.held_until <= :now
                            order by a.appointment_id
                            for update of a)
                        delete from scheduling.appointment a
                        using (select distinct clinic_id, appointment_id from expired) gone
                        where a.clinic_id = gone.clinic_id
                          and a.appointment_id = gone.appointment_id
                        returning a.appointment_id""")
                .param("clinic", clinic.value())
                .param("resources", ids(resources))
                .param("start", utc(during.start()))
                .param("end", utc(during.end()))
                .param("now", utc(now))
                .query((row, _) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Takes all the resources for an appointment that is booked already. Whoever loses a race for one of them is told,
     * not blocked; rows go in one order everywhere, so that nobody waits in a circle.
     *
     * @return whether it got every one; if not, the transaction must be rolled back
     */
    boolean take(ClinicId clinic, AppointmentId appointment, List<ResourceId> resources, Interval during) {
        var taken = jdbc.sql("""
                        insert into scheduling.claim (clinic_id, appointment_id, resource_id, during)
                        select :clinic, :appointment, r.id, tstzrange(:start, :end)
                        from unnest(:resources) with ordinality as r (id, place)
                        order by r.place
                        on conflict do nothing""")
                .param("clinic", clinic.value())
                .param("appointment", appointment.value())
                .param("resources", ids(resources))
                .param("start", utc(during.start()))
                .param("end", utc(during.end()))
                .update();
        return taken == resources.size();
    }

    /** Removes the claims that ended before this moment; one node at a time does it. */
    int removeBefore(Instant moment) {
        return jdbc.sql("""
                        delete from scheduling.claim
                        where upper(during) < :moment
                          and (select pg_try_advisory_xact_lock(hashtext('scheduling.claim')))""").param("moment", utc(moment)).update();
    }

    void release(ClinicId clinic, AppointmentId appointment) {
        jdbc.sql("delete from scheduling.claim where clinic_id = ? and appointment_id = ?")
                .params(clinic.value(), appointment.value())
                .update();
    }

    static UUID[] ids(Collection<ResourceId> resources) {
        return resources.stream().map(ResourceId::value).toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
