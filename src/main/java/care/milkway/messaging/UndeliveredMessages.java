package care.milkway.messaging;

import care.milkway.staff.desk.DeskConcern;
import care.milkway.staff.desk.DeskConcern.Kind;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the desk of what could not be delivered while it still matters, so that somebody phones. */
@Component
class UndeliveredMessages implements DeskConcern.Source {

    private final Messages messages;

    UndeliveredMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<DeskConcern> now(Instant now) {
        var undelivered = messages.undelivered(now);
        return undelivered.count() == 0
                ? Optional.empty()
                : Optional.of(new DeskConcern(
                        Kind.UNDELIVERED, undelivered.count(), Optional.empty(), undelivered.soonest()));
    }
}
