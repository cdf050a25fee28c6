package care.milkway.triage;

import care.milkway.clinic.Clinic;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.triage.TriageEvent.CheckFinished;
import care.milkway.triage.TriageEvent.CheckStarted;
import care.milkway.triage.TriageEvent.StepAnswered;
import care.milkway.triage.questionnaire.Question;
import care.milkway.triage.questionnaire.Questionnaire;
import care.milkway.triage.questionnaire.Step;
import care.milkway.triage.rules.Answers;
import care.milkway.triage.rules.DuctCheck;
import care.milkway.triage.rules.Rule;
import care.milkway.triage.rules.RuleBook;
import care.milkway.triage.rules.TriageResult;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The duct checks of a clinic, kept without a name. */
@Component
public class DuctChecks {

    /** A finished check never changes, so it is read once while somebody looks at it and books with it. */
    private final Cache<CheckId, Check> finished = Caffeine.newBuilder()
            .maximumSize(4_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final Work work;
    private final ClinicDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DuctChecks(Work work, ClinicDatabase database, ApplicationEventPublisher events, Clock clock) {
        this.work = work;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a check with the first answers.
     *
     * @param fields what was typed and ticked, by link id
     * @throws care.milkway.kernel.InvalidInput naming the field; then nothing is kept
     */
    public Check start(Clinic clinic, Map<String, List<String>> fields, Language language) {
        var answers = Answers.ofFields(fields);
        var id = work.in(clinic.id(), () -> start(language, answers));
        return new Check(clinic.id(), id, answers, Optional.empty());
    }

    /**
     * Keeps the answers to one step; those to the other steps stay. Of a finished check a copy is changed; where nothing
     * changes there is none.
     *
     * @param fields what was typed and ticked, by link id
     * @return the check that has the answers now
     * @throws care.milkway.kernel.InvalidInput naming the field; then nothing is kept
     */
    public CheckId answer(Check check, Step step, Map<String, List<String>> fields, Language language) {
        return work.in(check.clinic(), () -> merge(check, step, fields, language));
    }

    private CheckId merge(Check check, Step step, Map<String, List<String>> fields, Language language) {
        var merged = new HashMap<>(check.answers().asFields());
        step.questions().forEach(question -> forget(merged, question));
        step.early().keySet().forEach(merged::remove);
        merged.putAll(fields);
        var answers = Answers.ofFields(merged);
        if (answers.equals(check.answers())) {
            return check.id();
        }
        if (check.finishedAt().isPresent()) {
            return start(language, answers);
        }
        if (!keep(check, answers, language)) { // a second tap, just after the first has finished it
            return merge(read(check.id()).orElseThrow(), step, fields, language);
        }
        events.publishEvent(new StepAnswered(check.clinic(), check.id()));
        return check.id();
    }

    private boolean keep(Check check, Answers answers, Language language) {
        return database.clinicSql("""
                                update triage.duct_check set answers = :answers::jsonb, language = :language
                                where clinic_id = :clinic and check_id = :check and finished_at is null""")
                        .param("answers", answers.toJson().toString())
                        .param("language", language.code())
                        .param("check", check.id().value())
                        .update()
                == 1;
    }

    private static void forget(Map<String, List<String>> answers, Question question) {
        answers.remove(question.linkId());
        question.parts().forEach(part -> forget(answers, part));
    }

    /** Reads the answers with the rules and keeps with which ones; a check is finished once. */
    public TriageResult finish(Clinic clinic, Check check) {
        return work.in(clinic.id(), () -> judge(clinic, check, DuctCheck.soFar(check.answers(), clinic.triage())));
    }

    private TriageResult judge(Clinic clinic, Check check, TriageResult result) {
        var rows = database.sql("""
                        update triage.duct_check
                        set finished_at = ?, questionnaire_version = ?, rule_book_version = ?, content_version = ?,
                            disposition = ?, rules = ?, result = ?::jsonb
                        where clinic_id = ? and check_id = ? and finished_at is null""")
                .params(
                        OffsetDateTime.now(clock),
                        Questionnaire.ductCheck().version(),
                        RuleBook.version(),
                        clinic.version(),
                        result.disposition().name(),
                        result.reasons().stream().map(Rule::id).toArray(String[]::new),
                        ResultRecord.write(RecordedResult.of(result)),
                        clinic.id().value(),
                        check.id().value())
                .update();
        if (rows == 1) {
            events.publishEvent(new CheckFinished(clinic.id(), check.id(), result.disposition()));
        }
        return result;
    }

    /** Keeps a whole check at once. */
    public CheckId record(Clinic clinic, Answers answers, Language language) {
        return work.in(clinic.id(), () -> {
            var id = start(language, answers);
            var check = new Check(clinic.id(), id, answers, Optional.empty());
            judge(clinic, check, DuctCheck.evaluate(answers, clinic.triage()));
            return id;
        });
    }

    /** Keeps a check that was asked on one page, and read as those are of which nothing that matters was left out. */
    public Check recordAsked(Clinic clinic, Answers answers, Language language) {
        return work.in(clinic.id(), () -> {
            var id = start(language, answers);
            var check = new Check(clinic.id(), id, answers, Optional.empty());
            judge(clinic, check, DuctCheck.soFar(answers, clinic.triage()));
            return check;
        });
    }

    public Optional<Check> find(ClinicId clinic, CheckId id) {
        var kept = finished.getIfPresent(id);
        if (kept != null) {
            return Optional.of(kept).filter(check -> check.clinic().equals(clinic));
        }
        var found = work.in(clinic, () -> read(id));
        found.filter(check -> check.finishedAt().isPresent() && !work.isRunning())
                .ifPresent(check -> finished.put(id, check));
        return found;
    }

    private Optional<Check> read(CheckId id) {
        return database.clinicSql("""
                        select answers, finished_at, rule_book_version, content_version, result from triage.duct_check
                        where clinic_id = :clinic and check_id = :check""")
                .param("check", id.value())
                .query((row, _) -> new Check(database.clinic(), id, Answers.parse(row.getString(1)), finish(row)))
                .optional();
    }

    private static Optional<Check.Finish> finish(ResultSet row) throws SQLException {
        var at = row.getObject(2, OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Check.Finish(
                        at.toInstant(), row.getString(3), row.getInt(4), ResultRecord.read(row.getString(5))));
    }

    private CheckId start(Language language, Answers answers) {
        var id = new CheckId(UUID.randomUUID());
        database.sql("""
                        insert into triage.duct_check
                            (clinic_id, check_id, language, answers, started_at, recorded_by)
                        values (?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        database.clinicId(),
                        id.value(),
                        language.code(),
                        answers.toJson().toString(),
                        OffsetDateTime.now(clock),
                        database.actor())
                .update();
        events.publishEvent(new CheckStarted(database.clinic(), id));
        return id;
    }
}
