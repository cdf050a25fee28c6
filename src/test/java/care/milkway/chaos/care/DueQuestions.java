package care.milkway.chaos.care;

import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are to be asked how they are, one after the other: so that a kill falls between them. */
public final class DueQuestions {

    private DueQuestions() {}

    /** A day ago so many finished a check, each a moment after the other; and so did whoever was treated since. */
    public static void aDayAgo(JdbcClient database, String slug, int people) {
        database.sql("""
                        with due as (
                            select clinic_id, gen_random_uuid() as id, now() - interval '1 day' + n * interval '80 ms' as at
                            from clinic.clinic, generate_series(1, :people) n where slug = :slug),
                        opened as (
                            insert into episode.episode
                                (clinic_id, episode_id, side, spots, opened_at, recorded_by)
                            select clinic_id, id, 'LEFT', array['LEFT-3'], at, 'chaos' from due),
                        reached as (
                            insert into episode.address
                                (clinic_id, episode_id, email, language, recorded_at, recorded_by)
                            select clinic_id, id, id || '@families.example', 'en', now(), 'chaos' from due)
                        insert into episode.step
                            (clinic_id, kind, subject_id, episode_id, happened_at, disposition, ask_again, recorded_by)
                        select clinic_id, 'CHECK', id, id, at, 'SELF_CARE', true, 'chaos' from due""").param("slug", slug).param("people", people).update();
        database.sql("""
                        update episode.step set happened_at = happened_at - interval '1 day'
                        where kind = 'VISIT' and happened_at > now() - interval '1 hour'""").update();
    }

    /**
     * How many nobody has asked, or to whom the question did not go out. Where the mail server took it and the kill fell
     * before our note of that, she may have answered meanwhile: nothing goes out to her any more.
     */
    public static int waiting(JdbcClient database) {
        return database.sql("""
                        select (select count(*) from episode.step s
                                where s.ask_again and s.kind in ('CHECK', 'VISIT')
                                  and s.happened_at <= now() - interval '1 day'
                                  and s.happened_at > now() - interval '2 days'
                                  and not exists (
                                      select from episode.step n
                                      where n.clinic_id = s.clinic_id and n.episode_id = s.episode_id
                                        and n.happened_at > s.happened_at)
                                  and not exists (
                                      select from episode.recheck r
                                      where r.clinic_id = s.clinic_id and r.step_kind = s.kind
                                        and r.step_id = s.subject_id))
                             + (select count(*) from messaging.message m
                                where m.kind = 'RECHECK' and m.sent_at is null and m.given_up_at is null
                                  and not exists (
                                      select from episode.recheck r
                                      where r.clinic_id = m.clinic_id and r.recheck_id = m.appointment_id
                                        and r.answered_at is not null))""").query(Integer.class).single();
    }
}
