package care.milkway.worklist;

import care.milkway.episode.EpisodeId;
import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.DueRound;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.page.refusal.FailureLog;
import care.milkway.worklist.WorkItems.NewWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;

/** Who was asked how she is and has not answered for twelve hours: somebody calls. */
@Repository
class UnansweredQuestions {

    static final Duration PATIENCE = Duration.ofHours(12);

    /** Behind whoever is known to be worse. */
    private static final int URGENCY = 50;

    private static final int MOST = 1_000;

    private final ClinicDatabase database;
    private final Worklist worklist;
    private final Work work;
    private final Clock clock;

    UnansweredQuestions(ClinicDatabase database, Worklist worklist, Work work, Clock clock) {
        this.database = database;
        this.worklist = worklist;
        this.work = work;
        this.clock = clock;
    }

    /** One program at a time makes it. */
    @Configuration(proxyBeanMethods = false)
    static class Repeated {

        @Bean
        DueRound roundOfUnansweredQuestions(
                UnansweredQuestions questions,
                FailureLog failures,
                @Value("${milkway.worklist.every:PT1M}") Duration every) {
            return new DueRound("unanswered-questions", every, failures.telling(questions::note));
        }
    }

    /** Puts all of them on their clinics’ lists, once each. */
    void note() {
        List<NewWork> found;
        do {
            found = work.across(Actor.Job.WORKLIST, () -> unanswered(clock.instant()));
            found.forEach(each -> work.in(each.clinic(), Actor.Job.WORKLIST, () -> worklist.add(each)));
        } while (found.size() == MOST);
    }

    private List<NewWork> unanswered(Instant now) {
        return database.sql("""
                        select r.clinic_id, r.recheck_id, r.asked_at, r.episode_id from episode.recheck r
                        join episode.episode e on e.clinic_id = r.clinic_id and e.episode_id = r.episode_id
                        where r.answered_at is null and r.asked_at <= :since and e.resolved_at is null
                          and not exists (
                              select from worklist.item i
                              where i.clinic_id = r.clinic_id and i.kind = 'NO_ANSWER' and i.subject_id = r.recheck_id)
                        order by r.asked_at limit :most""")
                .param("since", WorkItems.utc(now.minus(PATIENCE)))
                .param("most", MOST)
                .query((row, _) -> new NewWork(
                        new ClinicId(row.getObject(1, UUID.class)),
                        WorkKind.NO_ANSWER,
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        URGENCY,
                        Optional.of(new EpisodeId(row.getObject(4, UUID.class)))))
                .list();
    }
}
