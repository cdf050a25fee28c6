package care.milkway.episode.plan;

import care.milkway.episode.EpisodeId;
import care.milkway.identity.ClinicDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Plans, as rows, inside work on a clinic. None is ever changed. */
@Repository
class PlanRows {

    private record Row(HomePlan plan, PlannedTask task) {}

    private final ClinicDatabase database;

    PlanRows(ClinicDatabase database) {
        this.database = database;
    }

    /** Whether nobody else has made this version. */
    boolean add(EpisodeId episode, HomePlan plan) {
        var added = database.clinicSql("""
                                insert into episode.plan (
                                    clinic_id, episode_id, version, reason, made_by, recorded_at, recorded_by)
                                values (:clinic, :episode, :version, :reason, :name, :now, :by)
                                on conflict do nothing""")
                        .param("episode", episode.value())
                        .param("version", plan.version())
                        .param("reason", plan.reason())
                        .param("name", plan.by())
                        .param("now", plan.at().atOffset(ZoneOffset.UTC))
                        .param("by", database.actor())
                        .update()
                == 1;
        if (added) {
            addTasks(episode, plan);
        }
        return added;
    }

    private void addTasks(EpisodeId episode, HomePlan plan) {
        database.clinicSql("""
                        insert into episode.plan_task (clinic_id, episode_id, version, task, position, often, last_day)
                        select :clinic, :episode, :version, task, position, often, last_day
                        from unnest(:tasks::text[], :oftens::text[], :days::date[])
                            with ordinality as planned (task, often, last_day, position)""")
                .param("episode", episode.value())
                .param("version", plan.version())
                .param("tasks", each(plan, task -> task.task().code()))
                .param("oftens", each(plan, task -> task.often().name()))
                .param("days", each(plan, task -> task.lastDay().toString()))
                .update();
    }

    private static String[] each(HomePlan plan, Function<PlannedTask, String> part) {
        return plan.tasks().stream().map(part).toArray(String[]::new);
    }

    private static PlanTask task(ResultSet row) throws SQLException {
        return row.getString(8) == null ? HomeTask.valueOf(row.getString(5)) : OwnTasks.task(row, 8);
    }

    /** The newest first. */
    List<HomePlan> of(EpisodeId episode) {
        return database
                .clinicSql("""
                        select p.version, p.reason, p.made_by, p.recorded_at, t.task, t.often, t.last_day,
                            o.task_id, o.name_en, o.name_fr, o.how_en, o.how_fr, o.usual
                        from episode.plan p
                        join episode.plan_task t on t.clinic_id = p.clinic_id and t.episode_id = p.episode_id
                            and t.version = p.version
                        left join episode.own_task o on o.clinic_id = t.clinic_id and o.task_id::text = t.task
                        where p.clinic_id = :clinic and p.episode_id = :episode
                        order by p.version desc, t.position""")
                .param("episode", episode.value())
                .query((row, _) -> new Row(
                        new HomePlan(
                                row.getInt(1),
                                List.of(),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        new PlannedTask(
                                task(row), HowOften.valueOf(row.getString(6)), row.getObject(7, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::plan, LinkedHashMap::new, Collectors.mapping(Row::task, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> {
                    var plan = each.getKey();
                    return new HomePlan(plan.version(), each.getValue(), plan.reason(), plan.by(), plan.at());
                })
                .toList();
    }
}
