package care.milkway.messaging.recheck;

import care.milkway.episode.Episodes;
import care.milkway.visit.VisitSigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A signed visit is a step of its episode, in the transaction that signs it: a day later she is asked how she is. */
@Component
class SignedVisits {

    private final Episodes episodes;

    SignedVisits(Episodes episodes) {
        this.episodes = episodes;
    }

    @EventListener
    void on(VisitSigned event) {
        episodes.signed(event.appointment(), event.person(), event.signedAt());
    }
}
