package care.milkway.patient.question;

import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The questions as rows. */
@Repository
class StoredQuestions {

    private final ClinicDatabase database;

    StoredQuestions(ClinicDatabase database) {
        this.database = database;
    }

    int open(String email) {
        return database.clinicSql("""
                        select count(*) from patient.question
                        where clinic_id = :clinic and email_key = lower(:email) and answered_at is null""")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    void add(UUID id, Contact who, String words, Instant now) {
        database.ahead(
                """
                insert into patient.question
                    (clinic_id, question_id, name, email, language, words, recorded_at, recorded_by)
                values (:clinic, :id, :name, :email, :language, :words, :now, :by)""",
                Map.of(
                        "id", id,
                        "name", who.name(),
                        "email", who.email(),
                        "language", who.language().code(),
                        "words", words,
                        "now", utc(now),
                        "by", database.actor()));
    }

    /** The first time counts; whether there is such a question. */
    boolean confirm(UUID id, Instant now) {
        return database.clinicSql("""
                                update patient.question
                                set confirmed_at = coalesce(confirmed_at, :now), confirmed_by = coalesce(confirmed_by, :by)
                                where clinic_id = :clinic and question_id = :id""")
                        .param("now", utc(now))
                        .param("by", database.actor())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean answered(UUID id, String name, Instant now) {
        return database.clinicSql("""
                                update patient.question
                                set answered_at = :now, answered_by = :by, answered_name = :name
                                where clinic_id = :clinic and question_id = :id and answered_at is null""")
                        .param("now", utc(now))
                        .param("by", database.actor())
                        .param("name", name)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<AskedQuestion> find(UUID id) {
        return select("q.question_id = :id")
                .param("id", id)
                .query((row, _) -> question(row))
                .optional();
    }

    /** What is open, and what was answered since then, with a bound. */
    List<AskedQuestion> since(Instant moment) {
        return select("(q.answered_at is null or q.answered_at > :since)"
                        + " order by q.answered_at is not null, q.recorded_at, q.question_id limit 200")
                .param("since", utc(moment))
                .query((row, _) -> question(row))
                .list();
    }

    private StatementSpec select(String which) {
        return database.clinicSql("""
                select q.question_id, q.name, q.email, q.language, q.words, q.recorded_at, q.confirmed_at is not null,
                       case when q.confirmed_at is not null then (
                           select p.patient_id from patient.patient p
                           where p.clinic_id = q.clinic_id and p.email_key = q.email_key and p.confirmed_at is not null
                           order by p.recorded_at, p.patient_id limit 1) end,
                       q.answered_name
                from patient.question q
                where q.clinic_id = :clinic and\s""" + which);
    }

    private static AskedQuestion question(ResultSet row) throws SQLException {
        return new AskedQuestion(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Language.find(row.getString(4)).orElse(Language.EN),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBoolean(7),
                Optional.ofNullable(row.getObject(8, UUID.class)).map(PatientId::new),
                Optional.ofNullable(row.getString(9)));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
