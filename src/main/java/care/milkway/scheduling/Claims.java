package care.milkway.scheduling;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which resource is taken when. The table's exclusion constraint is the last word on it. */
@Repository
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these resources are taken for within the window; holds that have run out do not count. */
    Map<ResourceId, List<Interval>> busy(
            ClinicId clinic, Collection<ResourceId> resources, Interval window, Instant now) {
        var busy = new HashMap<ResourceId, List<Interval>>();
        jdbc.sql("""
                        select resource_id, lower(during), upper(during)
                        from scheduling.claim
                        where clinic_id = :clinic
                          and resource_id = any(:resources)
                          and during && tstzrange(:start, :end)
                          and (held_until is null or held_until > :now)""")
                .param("clinic", clinic.value())
                .param("resources", ids(resources))
                .param("start", utc(window.start()))
                .param("end", utc(window.end()))
                .param("now", utc(now))
                .query(row -> {
                    var taken = new Interval(
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getObject(3, OffsetDateTime.class).toInstant());
                    busy.computeIfAbsent(new ResourceId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                            .add(taken);
                });
        return busy;
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
                              and c.held_until <= :now
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
     * Takes all the resources for the appointment. Whoever loses a race for one of them is told, not blocked: the
     * constraint turns her row away. Rows go in one order everywhere, so that nobody waits in a circle.
     *
     * @return whether it got every one; if not, the transaction must be rolled back
     */
    boolean take(
            ClinicId clinic,
            AppointmentId appointment,
            List<ResourceId> resources,
            Interval during,
            @Nullable Instant heldUntil) {
        var taken = jdbc.sql("""
                        insert into scheduling.claim (clinic_id, appointment_id, resource_id, during, held_until)
                        select :clinic, :appointment, r.id, tstzrange(:start, :end), :heldUntil::timestamptz
                        from unnest(:resources) with ordinality as r (id, place)
                        order by r.place
                        on conflict do nothing""")
                .param("clinic", clinic.value())
                .param("appointment", appointment.value())
                .param("resources", ids(resources))
                .param("start", utc(during.start()))
                .param("end", utc(during.end()))
                .param("heldUntil", heldUntil == null ? null : utc(heldUntil))
                .update();
        return taken == resources.size();
    }

    /** Turns what was held into what is booked; says how many of its claims cover the time with its buffers. */
    int keep(ClinicId clinic, AppointmentId appointment, Interval during) {
        return jdbc.sql("""
                        update scheduling.claim set held_until = null
                        where clinic_id = :clinic
                          and appointment_id = :appointment
                          and during @> tstzrange(:start, :end)""")
                .param("clinic", clinic.value())
                .param("appointment", appointment.value())
                .param("start", utc(during.start()))
                .param("end", utc(during.end()))
                .update();
    }

    void release(ClinicId clinic, AppointmentId appointment) {
        jdbc.sql("delete from scheduling.claim where clinic_id = ? and appointment_id = ?")
                .params(clinic.value(), appointment.value())
                .update();
    }

    private static UUID[] ids(Collection<ResourceId> resources) {
        return resources.stream().map(ResourceId::value).toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
