package care.milkway.triage;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Actor;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duct checks of a clinic, kept without a name. */
@Component
public class DuctChecks {

    /** A finished check never changes, so it is read once while somebody looks at it and books with it. */
    private final Cache<CheckId, Check> finished = Caffeine.newBuilder()
            .maximumSize(4_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DuctChecks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a check in which nothing is answered yet. */
    @Transactional
    public CheckId start(Clinic clinic, Language language) {
        return start(clinic.id(), language, Answers.none());
    }

    /**
     * Keeps the answers to one step; those to the other steps stay. Of a finished check a copy is changed; where nothing
     * changes there is none.
     *
     * @param fields what was typed and ticked, by link id
     * @return the check that has the answers now
     * @throws care.milkway.kernel.InvalidInput naming the field; then nothing is kept
     */
    @Transactional
    public CheckId answer(Check check, Step step, Map<String, List<String>> fields, Language language) {
        var merged = new HashMap<>(check.answers().asFields());
        step.questions().forEach(question -> forget(merged, question));
        merged.putAll(fields);
        var answers = Answers.ofFields(merged);
        if (answers.equals(check.answers())) {
            return check.id();
        }
        if (check.finishedAt().isPresent()) {
            return start(check.clinic(), language, answers);
        }
        var rows = jdbc.sql("""
                        update triage.duct_check set answers = ?::jsonb, language = ?
                        where clinic_id = ? and check_id = ? and finished_at is null""")
                .params(
                        answers.toJson().toString(),
                        language.code(),
                        check.clinic().value(),
                        check.id().value())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("the check was finished meanwhile");
        }
        events.publishEvent(new StepAnswered(check.clinic(), check.id()));
        return check.id();
    }

    private static void forget(Map<String, List<String>> answers, Question question) {
        answers.remove(question.linkId());
        question.parts().forEach(part -> forget(answers, part));
    }

    /** Reads the answers with the rules and keeps with which ones; a check is finished once. */
    @Transactional
    public TriageResult finish(Clinic clinic, Check check) {
        var result = DuctCheck.evaluate(check.answers(), clinic.triage());
        var rows = jdbc.sql("""
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
    @Transactional
    public CheckId record(Clinic clinic, Answers answers, Language language) {
        var id = start(clinic.id(), language, answers);
        finish(clinic, new Check(clinic.id(), id, answers, Optional.empty()));
        return id;
    }

    public Optional<Check> find(ClinicId clinic, CheckId id) {
        var kept = finished.getIfPresent(id);
        if (kept != null) {
            return Optional.of(kept).filter(check -> check.clinic().equals(clinic));
        }
        var found = read(clinic, id);
        found.filter(check -> check.finishedAt().isPresent()).ifPresent(check -> finished.put(id, check));
        return found;
    }

    private Optional<Check> read(ClinicId clinic, CheckId id) {
        return jdbc.sql("""
                        select answers, finished_at, rule_book_version, content_version, result from triage.duct_check
                        where clinic_id = ? and check_id = ?""")
                .params(clinic.value(), id.value())
                .query((row, _) -> new Check(clinic, id, Answers.parse(row.getString(1)), finish(row)))
                .optional();
    }

    private static Optional<Check.Finish> finish(ResultSet row) throws SQLException {
        var at = row.getObject(2, OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Check.Finish(
                        at.toInstant(), row.getString(3), row.getInt(4), ResultRecord.read(row.getString(5))));
    }

    private CheckId start(ClinicId clinic, Language language, Answers answers) {
        var id = new CheckId(UUID.randomUUID());
        jdbc.sql("""
                        insert into triage.duct_check
                            (clinic_id, check_id, language, answers, started_at, recorded_by)
                        values (?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        clinic.value(),
                        id.value(),
                        language.code(),
                        answers.toJson().toString(),
                        OffsetDateTime.now(clock),
                        Actor.current().name())
                .update();
        events.publishEvent(new CheckStarted(clinic, id));
        return id;
    }
}
