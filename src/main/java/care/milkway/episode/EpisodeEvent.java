package care.milkway.episode;

import care.milkway.kernel.ClinicId;
import care.milkway.kernel.DomainEvent;
import care.milkway.triage.rules.Disposition;
import java.util.UUID;

/** What happens in episodes. */
public sealed interface EpisodeEvent extends DomainEvent {

    EpisodeId episode();

    /** She is worse, or the rules say that she has to be seen. */
    record TurnedWorse(ClinicId clinic, EpisodeId episode, UUID subject, Disposition disposition)
            implements EpisodeEvent {}

    /** She was asked how she is, and has answered. */
    record RecheckAnswered(ClinicId clinic, EpisodeId episode, UUID recheck) implements EpisodeEvent {}

    /** She or her practitioner says that it is over. */
    record EpisodeResolved(ClinicId clinic, EpisodeId episode) implements EpisodeEvent {}
}
