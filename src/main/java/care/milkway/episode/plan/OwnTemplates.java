package care.milkway.episode.plan;

import care.milkway.audit.Audit;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What plans of a clinic begin with, beside what is built in. */
@Component
public class OwnTemplates {

    private final ClinicDatabase database;
    private final OwnTasks own;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    OwnTemplates(ClinicDatabase database, OwnTasks own, Work work, Audit audit, Clock clock) {
        this.database = database;
        this.own = own;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name; of one whose tasks were all withdrawn nothing is left to begin with. */
    public List<OwnTemplate> all(ClinicId clinic) {
        return work.in(clinic, () -> {
            var tasks = own.inForce(clinic);
            return database.clinicSql("""
                            select template_id, version, name_en, name_fr, days, tasks from episode.own_template
                            where clinic_id = :clinic and removed_at is null order by lower(name_en), template_id""").query((row, _) -> template(row, tasks)).list().stream()
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    private static Optional<OwnTemplate> template(ResultSet row, List<OwnTask> own) throws SQLException {
        var codes = List.of((String[]) row.getArray(6).getArray());
        var tasks = Stream.<PlanTask>concat(Arrays.stream(HomeTask.values()), own.stream())
                .filter(each -> codes.contains(each.code()))
                .toList();
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnTemplate(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        OwnTasks.text(row.getString(3), row.getString(4)),
                        row.getInt(5),
                        tasks));
    }

    public Optional<OwnTemplate> find(ClinicId clinic, UUID id) {
        return all(clinic).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Keeps it, in the place of the version she has seen.
     *
     * @return false if somebody has changed or removed it meanwhile; then nothing is done
     */
    public boolean save(ClinicId clinic, OwnTemplate template) {
        return work.in(clinic, () -> {
            var saved = (template.version() == 0 ? add(template) : change(template)) == 1;
            if (saved) {
                audit.updated(subject(template.id()), Map.of(), words(template));
            }
            return saved;
        });
    }

    private int add(OwnTemplate template) {
        return with(template, """
                insert into episode.own_template (
                    clinic_id, template_id, version, name_en, name_fr, days, tasks, recorded_at, recorded_by)
                values (:clinic, :id, :seen + 1, :nameEn, :nameFr, :days, :tasks, :now, :by)
                on conflict do nothing""").update();
    }

    private int change(OwnTemplate template) {
        return with(template, """
                update episode.own_template
                set version = version + 1, name_en = :nameEn, name_fr = :nameFr, days = :days, tasks = :tasks,
                    recorded_at = :now, recorded_by = :by
                where clinic_id = :clinic and template_id = :id and version = :seen and removed_at is null""").update();
    }

    private StatementSpec with(OwnTemplate template, String statement) {
        return database.clinicSql(statement)
                .param("id", template.id())
                .param("seen", template.version())
                .param("nameEn", template.name().byLanguage().get(Language.EN))
                .param("nameFr", template.name().byLanguage().get(Language.FR))
                .param("days", template.days())
                .param("tasks", template.tasks().stream().map(PlanTask::code).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor());
    }

    /** It is offered no more. */
    public void remove(ClinicId clinic, UUID id) {
        work.in(clinic, () -> {
            var removed = database.clinicSql("""
                            update episode.own_template set removed_at = :now
                            where clinic_id = :clinic and template_id = :id and removed_at is null""")
                    .param("id", id)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            if (removed == 1) {
                audit.updated(subject(id), Map.of("removed", "no"), Map.of("removed", "yes"));
            }
        });
    }

    private static Map<String, String> words(OwnTemplate template) {
        return Map.of(
                "name",
                template.name().in(Language.EN),
                "days",
                String.valueOf(template.days()),
                "tasks",
                template.tasks().stream().map(PlanTask::code).collect(Collectors.joining(" ")));
    }

    private static Audit.Subject subject(UUID id) {
        return new Audit.Subject("own template", id, Optional.empty());
    }
}
