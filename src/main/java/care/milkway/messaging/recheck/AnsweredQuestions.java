package care.milkway.messaging.recheck;

import care.milkway.episode.EpisodeEvent.RecheckAnswered;
import care.milkway.messaging.Messages;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has answered by e-mail at night is not asked once more on her phone in the morning. */
@Component
class AnsweredQuestions {

    private final Messages messages;
    private final Clock clock;

    AnsweredQuestions(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(RecheckAnswered event) {
        messages.answered(event.recheck(), clock.instant());
    }
}
