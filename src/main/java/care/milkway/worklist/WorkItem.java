package care.milkway.worklist;

import care.milkway.episode.EpisodeId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that waits for somebody at the clinic.
 *
 * @param subject the check, the question, the message, the letter or the device that it is about
 * @param urgency smaller comes first
 * @param episode of whoever has to be called
 */
public record WorkItem(
        UUID id,
        WorkKind kind,
        UUID subject,
        Instant since,
        int urgency,
        Optional<EpisodeId> episode,
        Optional<Taken> taken,
        Optional<Closed> closed) {

    /** Who has it, and until when she means to have done it. */
    public record Taken(String name, Instant until) {}

    /**
     * How it ended.
     *
     * @param outcome what was done; empty if it came right by itself
     */
    public record Closed(Instant at, boolean byItself, String outcome) {}

    /** Whether nobody has it, or it was to be done by now. */
    public boolean waits(Instant now) {
        return closed.isEmpty()
                && taken.filter(each -> each.until().isAfter(now)).isEmpty();
    }
}
