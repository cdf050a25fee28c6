package care.milkway.messaging.delivery;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.limits.Limits;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Messages;
import care.milkway.messaging.Messages.Candidate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Takes what is due, one message after the other. Who typed somebody else's address can't fill her mailbox: beyond the
 * limit messages wait until a day has passed, and none is lost.
 */
@Component
class DueMessages {

    /** To look them up asks all servers; so few that what is new does not wait long behind them. */
    private static final int MOST_AT_ONCE = 200;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOKED_AT_AGAIN = Duration.ofHours(1);

    private final Messages messages;
    private final Work work;
    private final Limits limits;
    private final Clock clock;

    /** What is taken is counted for the next one, so senders take one after the other. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Looked up together, taken one by one; guarded by the lock. */
    private final Queue<Candidate> candidates = new ArrayDeque<>();

    private final Queue<Candidate> texts = new ArrayDeque<>();

    DueMessages(Messages messages, Work work, Limits limits, Clock clock) {
        this.messages = messages;
        this.work = work;
        this.limits = limits;
        this.clock = clock;
    }

    /** For one attempt, which has to be over after {@code lease}. */
    Optional<StoredMessage> take(Duration lease) {
        return take(lease, () -> messages.due(clock.instant(), MOST_AT_ONCE), candidates);
    }

    /** The same of text messages. */
    Optional<StoredMessage> takeText(Duration lease) {
        return take(lease, () -> messages.dueTexts(clock.instant(), MOST_AT_ONCE), texts);
    }

    private Optional<StoredMessage> take(Duration lease, Supplier<List<Candidate>> due, Queue<Candidate> candidates) {
        turn.lock();
        try {
            if (candidates.isEmpty()) {
                candidates.addAll(work.across(Actor.Job.MESSAGES, due));
            }
            while (!candidates.isEmpty()) {
                var taken = take(candidates.remove(), lease).filter(message -> !holdBackIfTooMany(message));
                if (taken.isPresent()) {
                    return taken;
                }
            }
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private Optional<StoredMessage> take(Candidate due, Duration lease) {
        var now = clock.instant();
        return work.in(due.clinic(), Actor.Job.MESSAGES, () -> messages.take(due.message(), now, now.plus(lease)));
    }

    private boolean holdBackIfTooMany(StoredMessage taken) {
        var now = clock.instant();
        if (!limits.on() || taken.recipientKey().isEmpty() || sentTo(taken, now) < limits.emailsADay()) {
            return false;
        }
        var message = taken.message();
        work.in(message.clinic(), Actor.Job.MESSAGES, () -> messages.holdBack(message, now, now.plus(LOOKED_AT_AGAIN)));
        return true;
    }

    private int sentTo(StoredMessage taken, Instant now) {
        return work.across(Actor.Job.MESSAGES, () -> messages.unconfirmedSince(now.minus(DAY), taken));
    }
}
