package care.milkway.episode;

import care.milkway.triage.rules.Disposition;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened in an episode.
 *
 * @param subject the check, the appointment or the visit
 * @param disposition what a check led to
 * @param askAgain whether she is asked a day later how she is
 */
public record EpisodeStep(
        Kind kind, UUID subject, Instant happenedAt, Optional<Disposition> disposition, boolean askAgain) {

    /** What happened. */
    public enum Kind {
        CHECK,
        /** A check that was the answer to a question how she is. */
        RECHECK,
        BOOKING,
        VISIT
    }

    /** What is looked after at home, and so asked about a day later. */
    private static final Set<Disposition> LEFT_AT_HOME = EnumSet.of(Disposition.SELF_CARE, Disposition.TREATMENT);

    static EpisodeStep check(UUID check, Instant at, Disposition disposition) {
        return new EpisodeStep(Kind.CHECK, check, at, Optional.of(disposition), LEFT_AT_HOME.contains(disposition));
    }

    /** @param better whoever is better and may stay at home is left in peace */
    static EpisodeStep recheck(UUID check, Instant at, Disposition disposition, boolean better) {
        return new EpisodeStep(
                Kind.RECHECK, check, at, Optional.of(disposition), !better && LEFT_AT_HOME.contains(disposition));
    }

    static EpisodeStep booking(UUID appointment, Instant at) {
        return new EpisodeStep(Kind.BOOKING, appointment, at, Optional.empty(), false);
    }

    static EpisodeStep visit(UUID appointment, Instant signedAt) {
        return new EpisodeStep(Kind.VISIT, appointment, signedAt, Optional.empty(), true);
    }
}
