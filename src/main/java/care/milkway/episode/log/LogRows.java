package care.milkway.episode.log;

import care.milkway.episode.EpisodeId;
import care.milkway.episode.log.HomeLog.KeptEntry;
import care.milkway.episode.log.LogEntry.Measured;
import care.milkway.episode.log.LogResult.Warned;
import care.milkway.identity.ClinicDatabase;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.Disposition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Entries of days at home, as rows, inside work on a clinic. */
@Repository
class LogRows {

    /** Three a day for two months; more nobody reads. */
    private static final int MOST = 200;

    private static final String COLUMNS = """
            select entry_id, happened_at, pain, lump_cm, temperature, temperature_unit, fed, pumped, tasks, warned, check_id
            from episode.log_entry where clinic_id = :clinic and episode_id = :episode\s""";

    private final ClinicDatabase database;

    LogRows(ClinicDatabase database) {
        this.database = database;
    }

    /** Whether it is new. */
    boolean add(EpisodeId episode, LogEntry entry, Instant now) {
        return database.clinicSql("""
                                insert into episode.log_entry (
                                    clinic_id, entry_id, episode_id, happened_at, recorded_at, recorded_by, pain,
                                    lump_cm, temperature, temperature_unit, fed, pumped, tasks)
                                values (:clinic, :id, :episode, :at, :now, :by, :pain, :lump, :degrees, :unit, :fed,
                                    :pumped, :tasks)
                                on conflict do nothing""")
                        .param("id", entry.id())
                        .param("episode", episode.value())
                        .param("at", utc(entry.at()))
                        .param("now", utc(now))
                        .param("by", database.actor())
                        .param("pain", entry.pain().orElse(null))
                        .param("lump", entry.lump().orElse(null))
                        .param(
                                "degrees",
                                entry.temperature().map(Measured::degrees).orElse(null))
                        .param("unit", entry.temperature().map(Measured::unit).orElse(null))
                        .param("fed", entry.fed())
                        .param("pumped", entry.pumped())
                        .param("tasks", entry.tasks().toArray(String[]::new))
                        .update()
                == 1;
    }

    void warned(UUID entry, Warned warned) {
        database.clinicSql("""
                        update episode.log_entry set warned = :disposition, check_id = :check
                        where clinic_id = :clinic and entry_id = :id""")
                .param("id", entry)
                .param("disposition", warned.disposition().name())
                .param("check", warned.check().value())
                .update();
    }

    /** The newest first. */
    List<KeptEntry> of(EpisodeId episode) {
        return database.clinicSql(COLUMNS + "order by happened_at desc, entry_id limit " + MOST)
                .param("episode", episode.value())
                .query(LogRows::entry)
                .list();
    }

    Optional<KeptEntry> find(EpisodeId episode, UUID id) {
        return database.clinicSql(COLUMNS + "and entry_id = :id")
                .param("episode", episode.value())
                .param("id", id)
                .query(LogRows::entry)
                .optional();
    }

    /** How long the lump was when she noted it last before then. */
    Optional<Integer> lumpBefore(EpisodeId episode, Instant at) {
        return database.clinicSql("""
                        select lump_cm from episode.log_entry
                        where clinic_id = :clinic and episode_id = :episode and happened_at < :at
                          and lump_cm is not null
                        order by happened_at desc limit 1""")
                .param("episode", episode.value())
                .param("at", utc(at))
                .query(Integer.class)
                .optional();
    }

    private static KeptEntry entry(ResultSet row, int number) throws SQLException {
        var degrees = row.getBigDecimal("temperature");
        var warned = row.getString("warned");
        return new KeptEntry(
                new LogEntry(
                        row.getObject("entry_id", UUID.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("pain", Integer.class)),
                        Optional.ofNullable(row.getObject("lump_cm", Integer.class)),
                        degrees == null
                                ? Optional.empty()
                                : Optional.of(new Measured(degrees, row.getString("temperature_unit"))),
                        row.getBoolean("fed"),
                        row.getBoolean("pumped"),
                        List.of((String[]) row.getArray("tasks").getArray())),
                warned == null
                        ? Optional.empty()
                        : Optional.of(new Warned(
                                new CheckId(row.getObject("check_id", UUID.class)), Disposition.valueOf(warned))));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
