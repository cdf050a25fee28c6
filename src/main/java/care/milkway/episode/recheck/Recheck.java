package care.milkway.episode.recheck;

import care.milkway.episode.EpisodeId;
import care.milkway.episode.EpisodeStep;
import care.milkway.kernel.ClinicId;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was asked how she is.
 *
 * @param about what happened a day before
 * @param answer none until she says
 */
public record Recheck(
        ClinicId clinic,
        UUID id,
        EpisodeId episode,
        EpisodeStep.Kind about,
        UUID subject,
        Instant askedAt,
        Optional<Answer> answer) {

    /** So long an answer is about the day that was asked about; afterwards a new check is the better question. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(3);

    /** How she is, compared with the day before. */
    public enum Course {
        BETTER,
        SAME,
        WORSE
    }

    /** @param check what she answered, read with the rules */
    public record Answer(Instant at, Course course, CheckId check, Disposition disposition) {}

    public Instant usefulUntil() {
        return askedAt.plus(TIME_TO_ANSWER);
    }
}
