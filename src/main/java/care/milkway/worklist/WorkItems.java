package care.milkway.worklist;

import care.milkway.episode.EpisodeId;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.worklist.WorkItem.Closed;
import care.milkway.worklist.WorkItem.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What waits, as rows. */
@Repository
class WorkItems {

    private static final int MOST = 200;

    private static final String COLUMNS = """
            select item_id, kind, subject_id, since, urgency, episode_id, taken_name, taken_until, closed_at,
                closed_because, outcome
            from worklist.item where clinic_id = :clinic\s""";

    private final ClinicDatabase database;

    WorkItems(ClinicDatabase database) {
        this.database = database;
    }

    /** Something that has to be seen to, wherever it comes from. */
    record NewWork(
            ClinicId clinic, WorkKind kind, UUID subject, Instant since, int urgency, Optional<EpisodeId> episode) {}

    /** Its id if it is new: what is known already stays as it is. */
    Optional<UUID> add(NewWork work, Instant now) {
        return database.clinicSql("""
                        insert into worklist.item (
                            clinic_id, item_id, kind, subject_id, since, urgency, episode_id, recorded_at, recorded_by)
                        values (:clinic, :id, :kind, :subject, :since, :urgency, :episode::uuid, :now, :by)
                        on conflict do nothing returning item_id""")
                .param("id", UUID.randomUUID())
                .param("kind", work.kind().name())
                .param("subject", work.subject())
                .param("since", utc(work.since()))
                .param("urgency", work.urgency())
                .param("episode", work.episode().map(EpisodeId::value).orElse(null))
                .param("now", utc(now))
                .param("by", database.actor())
                .query(UUID.class)
                .optional();
    }

    /** The most urgent first. */
    List<WorkItem> open() {
        return database.clinicSql(COLUMNS + "and closed_at is null order by urgency, since, item_id limit " + MOST)
                .query(WorkItems::item)
                .list();
    }

    /** What ended since then, the newest first. */
    List<WorkItem> closed(Instant since) {
        return database.clinicSql(COLUMNS + "and closed_at > :since order by closed_at desc, item_id limit " + MOST)
                .param("since", utc(since))
                .query(WorkItems::item)
                .list();
    }

    Optional<WorkItem> find(UUID id) {
        return database.clinicSql(COLUMNS + "and item_id = :id")
                .param("id", id)
                .query(WorkItems::item)
                .optional();
    }

    /** Whether it was still open. */
    boolean take(UUID id, Taken taken) {
        return database.clinicSql("""
                                update worklist.item
                                set taken_by = :by, taken_name = :name, taken_until = :until
                                where clinic_id = :clinic and item_id = :id and closed_at is null""")
                        .param("id", id)
                        .param("by", database.actor())
                        .param("name", taken.name())
                        .param("until", utc(taken.until()))
                        .update()
                == 1;
    }

    /** Whether it was still open. */
    boolean close(UUID id, Closed closed) {
        return database.clinicSql("""
                                update worklist.item set closed_at = :at, closed_by = :by, closed_because = :because,
                                    outcome = :outcome
                                where clinic_id = :clinic and item_id = :id and closed_at is null""")
                        .param("id", id)
                        .param("at", utc(closed.at()))
                        .param("by", database.actor())
                        .param("because", closed.byItself() ? "BY_ITSELF" : "DONE")
                        .param("outcome", closed.byItself() ? null : closed.outcome())
                        .update()
                == 1;
    }

    /** How urgent what is open of this kind in an episode is; none if nothing is. */
    Optional<Integer> openUrgency(WorkKind kind, EpisodeId episode) {
        return database.clinicSql("""
                        select min(urgency) from worklist.item
                        where clinic_id = :clinic and kind = :kind and episode_id = :episode and closed_at is null""")
                .param("kind", kind.name())
                .param("episode", episode.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /** What is open about this. */
    Optional<UUID> openAbout(WorkKind kind, UUID subject) {
        return database.clinicSql("""
                        select item_id from worklist.item
                        where clinic_id = :clinic and kind = :kind and subject_id = :subject and closed_at is null
                        order by since limit 1""")
                .param("kind", kind.name())
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** People to be called that nobody has, and since when the first of them waits. */
    record Waiting(long count, Optional<Instant> first) {}

    Waiting waiting(Instant now) {
        return database.clinicSql("""
                        select count(*), min(since) from worklist.item
                        where clinic_id = :clinic and closed_at is null and kind in ('TURNED_WORSE', 'NO_ANSWER')
                          and (taken_until is null or taken_until <= :now)""")
                .param("now", utc(now))
                .query((row, _) -> new Waiting(row.getLong(1), moment(row, 2)))
                .single();
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        var until = moment(row, 8);
        var name = row.getString(7);
        var because = row.getString(10);
        var outcome = row.getString(11);
        return new WorkItem(
                row.getObject(1, UUID.class),
                WorkKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                moment(row, 4).orElseThrow(),
                row.getInt(5),
                Optional.ofNullable(row.getObject(6, UUID.class)).map(EpisodeId::new),
                until.map(each -> new Taken(name, each)),
                moment(row, 9).map(at -> new Closed(at, because.equals("BY_ITSELF"), outcome == null ? "" : outcome)));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
