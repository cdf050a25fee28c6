package care.milkway.episode.recommendation;

import care.milkway.audit.Audit;
import care.milkway.episode.Episode;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.PatientId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people say when their episode is over: from 0 to 10, once, and never changed. */
@Component
public class Recommendations {

    private static final int MOST = 10;

    private final ClinicDatabase database;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    Recommendations(ClinicDatabase database, Work work, Audit audit, Clock clock) {
        this.database = database;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** What she has said of it; none if she has not. */
    public Optional<Integer> of(Episode episode) {
        return work.in(episode.clinic(), () -> database.clinicSql("""
                                select score from episode.recommendation
                                where clinic_id = :clinic and episode_id = :episode""")
                .param("episode", episode.id().value())
                .query(Integer.class)
                .optional());
    }

    /**
     * She says it; what she has said before stays.
     *
     * @param score 0 to 10
     * @throws InvalidInput naming {@code score}
     */
    public void give(Episode episode, int score) {
        if (score < 0 || score > MOST) {
            throw new InvalidInput("score", "a number from 0 to " + MOST);
        }
        work.in(episode.clinic(), () -> {
            var told = database.clinicSql("""
                            insert into episode.recommendation (clinic_id, episode_id, score, recorded_at, recorded_by)
                            values (:clinic, :episode, :score, :now, :by) on conflict do nothing""")
                    .param("episode", episode.id().value())
                    .param("score", score)
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", database.actor())
                    .update();
            if (told == 1) {
                audit.created(subject(episode), Map.of("score", String.valueOf(score)));
            }
        });
    }

    private static Audit.Subject subject(Episode episode) {
        return new Audit.Subject(
                "recommendation", episode.id().value(), episode.patient().map(PatientId::value));
    }
}
