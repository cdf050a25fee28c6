package care.milkway.episode.plan;

import care.milkway.audit.Audit;
import care.milkway.clinic.LocalizedText;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks that a clinic has made itself. Words that were given to somebody are never changed behind her back. */
@Component
public class OwnTasks {

    private final ClinicDatabase database;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    OwnTasks(ClinicDatabase database, Work work, Audit audit, Clock clock) {
        this.database = database;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be put into a plan now, in the order it was made. */
    public List<OwnTask> inForce(ClinicId clinic) {
        return work.in(
                clinic,
                () -> database.clinicSql("""
                                select task_id, name_en, name_fr, how_en, how_fr, usual from episode.own_task
                                where clinic_id = :clinic and withdrawn_at is null order by recorded_at, task_id""").query((row, _) -> task(row, 1)).list());
    }

    public Optional<OwnTask> find(ClinicId clinic, UUID id) {
        return inForce(clinic).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What can be put into a plan: what was read about, the clinic’s own, and what she has already. */
    public List<PlanTask> offered(ClinicId clinic, List<HomePlan> plans) {
        var hers =
                plans.stream().limit(1).flatMap(each -> each.tasks().stream()).map(PlannedTask::task);
        return Stream.concat(Stream.concat(Arrays.stream(HomeTask.values()), inForce(clinic).stream()), hers)
                .distinct()
                .toList();
    }

    /** From six columns: id, name and how in English and French, usual. */
    static OwnTask task(ResultSet row, int first) throws SQLException {
        return new OwnTask(
                row.getObject(first, UUID.class),
                text(row.getString(first + 1), row.getString(first + 2)),
                text(row.getString(first + 3), row.getString(first + 4)),
                HowOften.valueOf(row.getString(first + 5)));
    }

    static LocalizedText text(String english, @Nullable String french) {
        return new LocalizedText(
                french == null ? Map.of(Language.EN, english) : Map.of(Language.EN, english, Language.FR, french));
    }

    /** A task with an id of its own; the same one twice is one. */
    public void add(ClinicId clinic, OwnTask task) {
        work.in(clinic, () -> {
            if (insert(task)) {
                audit.created(subject(task.id()), words(task));
            }
        });
    }

    /**
     * Puts other words in the place of a task, in templates too. Plans that were made keep what they said.
     *
     * @return false if somebody has changed or withdrawn it meanwhile; then nothing is done
     */
    public boolean replace(ClinicId clinic, OwnTask before, OwnTask fresh) {
        return work.in(clinic, () -> {
            var changed = end(before.id());
            if (changed) {
                insert(fresh);
                database.clinicSql("""
                                update episode.own_template set tasks = array_replace(tasks, :before, :fresh)
                                where clinic_id = :clinic and :before = any(tasks)""")
                        .param("before", before.code())
                        .param("fresh", fresh.code())
                        .update();
                audit.updated(subject(fresh.id()), words(before), words(fresh));
            }
            return changed;
        });
    }

    /** It is offered no more; plans that have it keep it. */
    public void withdraw(ClinicId clinic, UUID id) {
        work.in(clinic, () -> {
            if (end(id)) {
                audit.updated(subject(id), Map.of("withdrawn", "no"), Map.of("withdrawn", "yes"));
            }
        });
    }

    private boolean end(UUID id) {
        return database.clinicSql("""
                                update episode.own_task set withdrawn_at = :now, withdrawn_by = :by
                                where clinic_id = :clinic and task_id = :id and withdrawn_at is null""")
                        .param("id", id)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", database.actor())
                        .update()
                == 1;
    }

    private boolean insert(OwnTask task) {
        return database.clinicSql("""
                                insert into episode.own_task (
                                    clinic_id, task_id, name_en, name_fr, how_en, how_fr, usual, recorded_at, recorded_by)
                                values (:clinic, :id, :nameEn, :nameFr, :howEn, :howFr, :usual, :now, :by)
                                on conflict do nothing""")
                        .param("id", task.id())
                        .param("nameEn", task.name().byLanguage().get(Language.EN))
                        .param("nameFr", task.name().byLanguage().get(Language.FR))
                        .param("howEn", task.how().byLanguage().get(Language.EN))
                        .param("howFr", task.how().byLanguage().get(Language.FR))
                        .param("usual", task.usual().name())
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", database.actor())
                        .update()
                == 1;
    }

    private static Map<String, String> words(OwnTask task) {
        var words = new HashMap<String, String>();
        task.name().byLanguage().forEach((language, text) -> words.put("name " + language.code(), text));
        task.how().byLanguage().forEach((language, text) -> words.put("how " + language.code(), text));
        words.put("usual", task.usual().name());
        return words;
    }

    private static Audit.Subject subject(UUID id) {
        return new Audit.Subject("own task", id, Optional.empty());
    }
}
