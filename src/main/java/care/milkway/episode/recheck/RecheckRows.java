package care.milkway.episode.recheck;

import care.milkway.episode.EpisodeId;
import care.milkway.episode.EpisodeStep;
import care.milkway.episode.recheck.Recheck.Answer;
import care.milkway.episode.recheck.Recheck.Course;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.Disposition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Whom to ask how she is, and who was asked, as rows. */
@Repository
class RecheckRows {

    /** Evidence R22, R17: self-care with a recheck at 24 hours. */
    static final Duration LATER = Duration.ofHours(24);

    /** A program that was away for longer does not ask about the day before yesterday. */
    static final Duration TOO_LATE = Duration.ofHours(60);

    /** What somebody has to be asked about: not what is over, nor what something newer has taken the place of. */
    private static final String DUE = """
            from episode.step s
            join episode.episode e on e.clinic_id = s.clinic_id and e.episode_id = s.episode_id
            where s.ask_again and s.happened_at <= :due and s.happened_at > :late and e.resolved_at is null
              and (e.patient_id is not null or exists (
                  select from episode.address a where a.clinic_id = s.clinic_id and a.episode_id = s.episode_id))
              and not exists (
                  select from episode.recheck r
                  where r.clinic_id = s.clinic_id and r.step_kind = s.kind and r.step_id = s.subject_id)
              and not exists (
                  select from episode.step n
                  where n.clinic_id = s.clinic_id and n.episode_id = s.episode_id and n.kind <> 'BOOKING'
                    and n.happened_at > s.happened_at and n.happened_at <= :now)""";

    private static final String COLUMNS = """
            select clinic_id, recheck_id, episode_id, step_kind, step_id, asked_at, answered_at, course, check_id,
                disposition
            from episode.recheck where clinic_id = :clinic\s""";

    private final ClinicDatabase database;

    RecheckRows(ClinicDatabase database) {
        this.database = database;
    }

    /** Of all clinics; nothing is locked. */
    List<Rechecks.DueRecheck> due(Instant now, int most) {
        return database.sql("select s.clinic_id, s.subject_id " + DUE + " order by s.happened_at limit :most")
                .param("due", utc(now.minus(LATER)))
                .param("late", utc(now.minus(TOO_LATE)))
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Rechecks.DueRecheck(
                        new ClinicId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    /** Notes for these, as they stand now, that she is asked; whoever does writes to her in the same work. */
    List<Recheck> take(Collection<UUID> steps, Instant now) {
        return database.clinicSql("""
                        insert into episode.recheck
                            (clinic_id, recheck_id, episode_id, step_kind, step_id, asked_at, recorded_by)
                        select s.clinic_id, gen_random_uuid(), s.episode_id, s.kind, s.subject_id, :now, :by
                        """ + DUE + """
                         and s.clinic_id = :clinic and s.subject_id = any(:steps)
                        on conflict do nothing
                        returning clinic_id, recheck_id, episode_id, step_kind, step_id, asked_at, answered_at, course,
                            check_id, disposition""")
                .param("by", database.actor())
                .param("due", utc(now.minus(LATER)))
                .param("late", utc(now.minus(TOO_LATE)))
                .param("now", utc(now))
                .param("steps", steps.toArray(UUID[]::new))
                .query(RecheckRows::recheck)
                .list();
    }

    Optional<Recheck> find(UUID id) {
        return database.clinicSql(COLUMNS + "and recheck_id = :id")
                .param("id", id)
                .query(RecheckRows::recheck)
                .optional();
    }

    /** Waits until nobody else is answering it. */
    Optional<Recheck> findForUpdate(UUID id) {
        return database.clinicSql(COLUMNS + "and recheck_id = :id for no key update")
                .param("id", id)
                .query(RecheckRows::recheck)
                .optional();
    }

    List<Recheck> of(EpisodeId episode) {
        return database.clinicSql(COLUMNS + "and episode_id = :episode order by asked_at")
                .param("episode", episode.value())
                .query(RecheckRows::recheck)
                .list();
    }

    void answer(UUID id, Answer answer) {
        var rows = database.clinicSql("""
                        update episode.recheck set answered_at = :at, answered_by = :by, course = :course,
                            check_id = :check, disposition = :disposition
                        where clinic_id = :clinic and recheck_id = :id and answered_at is null""")
                .param("id", id)
                .param("at", utc(answer.at()))
                .param("by", database.actor())
                .param("course", answer.course().name())
                .param("check", answer.check().value())
                .param("disposition", answer.disposition().name())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a question how she is was answered meanwhile");
        }
    }

    /** When that happened about which she is asked next: the last thing, if she was left at home and not asked about it. */
    Optional<Instant> next(EpisodeId episode, Instant now) {
        return database.clinicSql("""
                        select s.happened_at from episode.step s
                        where s.clinic_id = :clinic and s.episode_id = :episode and s.ask_again
                          and s.happened_at > :late
                          and not exists (
                              select from episode.recheck r
                              where r.clinic_id = s.clinic_id and r.step_kind = s.kind and r.step_id = s.subject_id)
                          and not exists (
                              select from episode.step n
                              where n.clinic_id = s.clinic_id and n.episode_id = s.episode_id and n.kind <> 'BOOKING'
                                and n.happened_at > s.happened_at)
                        order by s.happened_at desc limit 1""")
                .param("episode", episode.value())
                .param("late", utc(now.minus(TOO_LATE)))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The last one of an episode: where she typed it, if she did, and in which language. */
    Optional<Rechecks.TypedAddress> address(EpisodeId episode) {
        return database.clinicSql("""
                        select email, language from episode.address
                        where clinic_id = :clinic and episode_id = :episode""")
                .param("episode", episode.value())
                .query((row, _) -> new Rechecks.TypedAddress(
                        row.getString(1), Language.find(row.getString(2)).orElse(Language.EN)))
                .optional();
    }

    boolean byText(EpisodeId episode) {
        return database.clinicSql("""
                        select coalesce(c.by_text, false) from episode.step s
                        left join scheduling.reminder_choice c
                          on c.clinic_id = s.clinic_id and c.appointment_id = s.subject_id
                        where s.clinic_id = :clinic and s.episode_id = :episode and s.kind = 'BOOKING'
                        order by s.happened_at desc limit 1""")
                .param("episode", episode.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void keep(EpisodeId episode, Rechecks.TypedAddress typed, Instant now) {
        database.clinicSql("""
                        insert into episode.address (clinic_id, episode_id, email, language, recorded_at, recorded_by)
                        values (:clinic, :episode, :email, :language, :now, :by)
                        on conflict (clinic_id, episode_id) do update set email = excluded.email,
                            language = excluded.language, recorded_at = excluded.recorded_at""")
                .param("episode", episode.value())
                .param("email", typed.email())
                .param("language", typed.language().code())
                .param("now", utc(now))
                .param("by", database.actor())
                .update();
    }

    /** Of all clinics: episodes whose address was used, or that nobody needs any more. */
    List<Rechecks.UsedAddress> used(Instant before, int most) {
        return database.sql("""
                        select a.clinic_id, a.episode_id from episode.address a
                        join episode.episode e on e.clinic_id = a.clinic_id and e.episode_id = a.episode_id
                        where a.recorded_at < :before or e.resolved_at is not null or exists (
                            select from episode.recheck r
                            where r.clinic_id = a.clinic_id and r.episode_id = a.episode_id
                              and r.answered_at > a.recorded_at and r.course <> 'WORSE'
                              and r.disposition in ('SELF_CARE', 'TREATMENT'))
                        order by a.recorded_at limit :most""")
                .param("before", utc(before))
                .param("most", most)
                .query((row, _) -> new Rechecks.UsedAddress(
                        new ClinicId(row.getObject(1, UUID.class)), new EpisodeId(row.getObject(2, UUID.class))))
                .list();
    }

    void forget(EpisodeId episode) {
        database.clinicSql("delete from episode.address where clinic_id = :clinic and episode_id = :episode")
                .param("episode", episode.value())
                .update();
    }

    private static Recheck recheck(ResultSet row, int number) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return new Recheck(
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                row.getObject("recheck_id", UUID.class),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                EpisodeStep.Kind.valueOf(row.getString("step_kind")),
                row.getObject("step_id", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                at == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                at.toInstant(),
                                Course.valueOf(row.getString("course")),
                                new CheckId(row.getObject("check_id", UUID.class)),
                                Disposition.valueOf(row.getString("disposition")))));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
