package care.milkway.messaging.delivery;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.limits.Limits;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Takes what is due, one message after the other. Who typed somebody else's address can't fill her mailbox: beyond the
 * limit messages wait until a day has passed, and none is lost.
 */
@Component
class DueMessages {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOKED_AT_AGAIN = Duration.ofHours(1);

    private final Messages messages;
    private final Work work;
    private final Limits limits;
    private final Clock clock;

    /** What is taken is counted for the next one, so senders take one after the other. */
    private final ReentrantLock turn = new ReentrantLock();

    DueMessages(Messages messages, Work work, Limits limits, Clock clock) {
        this.messages = messages;
        this.work = work;
        this.limits = limits;
        this.clock = clock;
    }

    /** For one attempt, which has to be over after {@code lease}. */
    Optional<StoredMessage> take(Duration lease) {
        while (true) {
            var taken = takeInTurn(lease);
            if (taken.isEmpty() || !taken.get().held()) {
                return taken.map(Taken::message);
            }
        }
    }

    private record Taken(StoredMessage message, boolean held) {}

    private Optional<Taken> takeInTurn(Duration lease) {
        turn.lock();
        try {
            return work.across(Actor.Job.MESSAGES, () -> messages.take(
                            clock.instant(), clock.instant().plus(lease))
                    .map(stored -> new Taken(stored, holdBackIfTooMany(stored.message()))));
        } finally {
            turn.unlock();
        }
    }

    private boolean holdBackIfTooMany(Message message) {
        var now = clock.instant();
        if (!limits.on() || messages.unconfirmedSince(now.minus(DAY), message) < limits.emailsADay()) {
            return false;
        }
        messages.holdBack(message, now, now.plus(LOOKED_AT_AGAIN));
        return true;
    }
}
