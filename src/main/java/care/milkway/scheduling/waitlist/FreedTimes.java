package care.milkway.scheduling.waitlist;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Times that were given back while somebody waits, as rows. */
@Repository
class FreedTimes {

    private final ClinicDatabase database;

    FreedTimes(ClinicDatabase database) {
        this.database = database;
    }

    /** A clinic's freed time. */
    record Freed(ClinicId clinic, UUID id) {}

    /** Inside the work that gives it back: what a cancelled or a moved visit had taken, if anybody waits in its clinic. */
    void note(AppointmentId appointment, Instant now) {
        database.ahead(
                """
                insert into scheduling.freed_time
                    (clinic_id, freed_id, starts_at, ends_at, recorded_at, recorded_by, look_at)
                select a.clinic_id, :id,
                    case when a.cancelled_at is null then a.earlier_starts_at else a.starts_at end,
                    case when a.cancelled_at is null then a.earlier_ends_at else a.ends_at end,
                    :now, :by, :now
                from scheduling.appointment a
                where a.clinic_id = :clinic and a.appointment_id = :appointment
                  and case when a.cancelled_at is null then a.earlier_starts_at else a.starts_at end > :now
                  and exists (
                      select from scheduling.waiting_entry e where e.clinic_id = :clinic and e.ended_at is null)""",
                Map.of(
                        "id", UUID.randomUUID(),
                        "appointment", appointment.value(),
                        "now", utc(now),
                        "by", database.actor()));
    }

    /**
     * Inside the work that removes them: the times of holds that ran out, if anybody waits in the clinic. What was offered
     * before is not offered again for this: whoever takes and drops a time again and again would have people written to.
     */
    void noteHolds(List<AppointmentId> holds, Instant now) {
        database.ahead(
                """
                insert into scheduling.freed_time
                    (clinic_id, freed_id, starts_at, ends_at, recorded_at, recorded_by, look_at)
                select a.clinic_id, a.appointment_id, a.starts_at, a.ends_at, :now, :by, :now
                from scheduling.appointment a
                where a.clinic_id = :clinic and a.appointment_id = any(:holds) and a.held_until <= :now
                  and a.starts_at > :now
                  and exists (
                      select from scheduling.waiting_entry e where e.clinic_id = :clinic and e.ended_at is null)
                  and not exists (
                      select from scheduling.waiting_offer o
                      where o.clinic_id = :clinic and o.practitioner_id = a.practitioner_id
                        and o.starts_at = a.starts_at)
                on conflict do nothing""",
                Map.of(
                        "holds", holds.stream().map(AppointmentId::value).toArray(UUID[]::new),
                        "now", utc(now),
                        "by", database.actor()));
    }

    /** A stretch of time in which something is no longer blocked. */
    void note(Interval time, Instant now) {
        database.ahead(
                """
                insert into scheduling.freed_time
                    (clinic_id, freed_id, starts_at, ends_at, recorded_at, recorded_by, look_at)
                values (:clinic, :id, :start, :end, :now, :by, :now)""",
                Map.of(
                        "id", UUID.randomUUID(),
                        "start", utc(time.start()),
                        "end", utc(time.end()),
                        "now", utc(now),
                        "by", database.actor()));
    }

    /** What was blocked, and when. */
    record Unblocked(Set<ResourceId> resources, Interval time) {}

    Optional<Unblocked> unblocked(UUID block) {
        return database.clinicSql("""
                        select resources, lower(during), upper(during) from scheduling.block
                        where clinic_id = :clinic and block_id = :block and ended_at is not null""")
                .param("block", block)
                .query((row, _) -> new Unblocked(
                        Stream.of((UUID[]) row.getArray(1).getArray())
                                .map(ResourceId::new)
                                .collect(Collectors.toUnmodifiableSet()),
                        new Interval(
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .optional();
    }

    /** Of all clinics: where it is time to look whom to ask. Nothing is locked. */
    List<Freed> due(Instant now, int most) {
        return database.sql("""
                        select clinic_id, freed_id from scheduling.freed_time
                        where closed_at is null and look_at <= :now order by look_at limit :most""")
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Freed(new ClinicId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    /** Takes it until then, if it is still time to look and nobody else does. */
    Optional<Interval> take(UUID id, Instant now, Instant until) {
        return database.clinicSql("""
                        update scheduling.freed_time set look_at = :until
                        where clinic_id = :clinic and freed_id = :id and closed_at is null and look_at <= :now
                        returning starts_at, ends_at""")
                .param("id", id)
                .param("now", utc(now))
                .param("until", utc(until))
                .query((row, _) -> new Interval(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** It is looked at again then. */
    void lookAt(UUID id, Instant moment) {
        database.ahead("""
                update scheduling.freed_time set look_at = :moment
                where clinic_id = :clinic and freed_id = :id and closed_at is null""", Map.of("id", id, "moment", utc(moment)));
    }

    /** Nobody is left to be asked, or somebody has it. */
    void close(UUID id, Instant now) {
        database.ahead("""
                update scheduling.freed_time set closed_at = :now
                where clinic_id = :clinic and freed_id = :id and closed_at is null""", Map.of("id", id, "now", utc(now)));
    }
}
