package care.milkway.messaging;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.messaging.MessagingEvent.MessageSent;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sends the messages that wait, one after the other. No database connection is held while a mail server thinks, and no
 * two nodes send the same message; one that fails is tried again later and later, and stays in the outbox in any case.
 */
@Component
class Delivery {

    /** Longer than one attempt can take: the mail server's time limits add up to a minute. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** With the pauses between them, about three days. */
    static final int MOST_ATTEMPTS = 20;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final ReentrantLock turn = new ReentrantLock();
    private final Messages messages;
    private final MailServer server;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delivery(Messages messages, MailServer server, Work work, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.server = server;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Sends all that is due, until one fails. Does nothing where no mail server is named, or while it is at work already. */
    void deliver() {
        if (!server.named() || !turn.tryLock()) {
            return;
        }
        try {
            deliverInTurn();
        } finally {
            turn.unlock();
        }
    }

    private void deliverInTurn() {
        while (true) {
            var next = work.across(
                    Actor.Job.MESSAGES,
                    () -> messages.take(clock.instant(), clock.instant().plus(LEASE), MOST_ATTEMPTS));
            if (next.isEmpty() || !sent(next.get().message(), next.get().attempts())) {
                return;
            }
        }
    }

    private boolean sent(Message message, int attempts) {
        try {
            server.send(message);
        } catch (MailServer.Refused refused) {
            LOG.warn("Message {} was not sent in attempt {}: {}", message.id().value(), attempts, refused.getMessage());
            work.in(
                    message.clinic(),
                    Actor.Job.MESSAGES,
                    () -> messages.failed(message, clock.instant().plus(pause(attempts))));
            return false;
        }
        work.in(message.clinic(), Actor.Job.MESSAGES, () -> {
            messages.sent(message, clock.instant());
            events.publishEvent(new MessageSent(message.clinic(), message.id()));
        });
        LOG.info("Message {} was sent", message.id().value());
        return true;
    }

    /** Twice as long after each attempt. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
