package care.milkway.scheduling.desk;

import static care.milkway.scheduling.availability.Claims.ids;
import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.audit.Audit;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.ClaimChanges;
import care.milkway.scheduling.availability.Diaries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is blocked, as rows; every program's diaries hear of it as they hear of bookings. */
@Repository
class Blocks {

    private final ClinicDatabase database;
    private final ClaimChanges changes;
    private final Diaries diaries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Work work;
    private final Clock clock;

    Blocks(
            ClinicDatabase database,
            ClaimChanges changes,
            Diaries diaries,
            Audit audit,
            ApplicationEventPublisher events,
            Work work,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.diaries = diaries;
        this.audit = audit;
        this.events = events;
        this.work = work;
        this.clock = clock;
    }

    void add(Block block) {
        database.ahead(
                """
                insert into scheduling.block
                    (clinic_id, block_id, kind, resources, during, reason, recorded_at, recorded_by)
                values (:clinic, :id, :kind, :resources, tstzrange(:start, :end), :reason, :now, :by)""",
                Map.of(
                        "id", block.id(),
                        "kind", block.kind().name(),
                        "resources", ids(block.resources()),
                        "start", utc(block.during().start()),
                        "end", utc(block.during().end()),
                        "reason", block.reason(),
                        "now", utc(clock.instant()),
                        "by", database.actor()));
        var name = new AppointmentId(block.id());
        changes.taken(name, block.resources(), block.during(), Optional.empty());
        audit.created(subject(block.id()), Map.of("kind", block.kind().name(), "reason", block.reason()));
        var clinic = database.clinic();
        work.afterCommit(() -> diaries.booked(clinic, name, block.resources(), block.during()));
    }

    /** @return false if it has ended or never was */
    boolean end(UUID id) {
        var ended = database.clinicSql("""
                                update scheduling.block set ended_at = :now, ended_by = :by
                                where clinic_id = :clinic and block_id = :id and ended_at is null""")
                        .param("now", utc(clock.instant()))
                        .param("by", database.actor())
                        .param("id", id)
                        .update()
                == 1;
        if (ended) {
            changes.freed(new AppointmentId(id));
            audit.deleted(subject(id), Map.of());
            var clinic = database.clinic();
            work.afterCommit(() -> diaries.forget(clinic));
            events.publishEvent(new BlockEnded(clinic, id));
        }
        return ended;
    }

    private static Audit.Subject subject(UUID id) {
        return new Audit.Subject("block", id, Optional.empty());
    }

    /** What touches this time; a clinic has few. */
    List<Block> during(Interval time) {
        return inForce("upper(during) > :start and lower(during) < :end order by lower(during), block_id")
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .query((row, _) -> block(row))
                .list();
    }

    /** What somebody's own calendar has blocked and is not over. */
    List<Block> privateOf(ResourceId practitioner, Instant now) {
        return inForce("kind = 'PRIVATE' and resources = array[:practitioner::uuid] and upper(during) > :now")
                .param("practitioner", practitioner.value())
                .param("now", utc(now))
                .query((row, _) -> block(row))
                .list();
    }

    /** These, as far as they have not ended. */
    List<Block> of(Collection<UUID> ids) {
        return inForce("block_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> block(row))
                .list();
    }

    private StatementSpec inForce(String which) {
        return database.clinicSql("""
                select block_id, kind, resources, lower(during), upper(during), reason from scheduling.block
                where clinic_id = :clinic and ended_at is null and\s""" + which);
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getObject(1, UUID.class),
                BlockKind.valueOf(row.getString(2)),
                Stream.of((UUID[]) row.getArray(3).getArray())
                        .map(ResourceId::new)
                        .toList(),
                new Interval(moment(row, 4), moment(row, 5)),
                row.getString(6));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An appointment that a block has hit. */
    record Hit(AppointmentId appointment, UUID block) {}

    List<Hit> hits(Instant since) {
        return database.clinicSql("select appointment_id, block_id from scheduling.visits_in_blocks(:clinic, :since)")
                .param("since", utc(since))
                .query((row, _) ->
                        new Hit(new AppointmentId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }
}
