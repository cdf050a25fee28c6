package care.milkway.messaging.delivery;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.DomainEvent;
import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Messages;
import care.milkway.messaging.MessagingEvent.MessageGivenUp;
import care.milkway.messaging.MessagingEvent.MessageSent;
import care.milkway.messaging.delivery.SendResult.Broken;
import care.milkway.messaging.delivery.SendResult.NotNow;
import care.milkway.messaging.delivery.SendResult.PutOff;
import care.milkway.messaging.delivery.SendResult.Refused;
import care.milkway.messaging.delivery.SendResult.Sent;
import care.milkway.messaging.delivery.SendResult.Unreachable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sends the messages that wait; several may do so at once. No database connection is held while a mail server thinks, and no
 * two senders and no two nodes send the same message. What is wrong with one message is that message's fate: it is put off
 * or given up, and the next one goes. Only a connection that fails ends a round.
 */
@Component
class Delivery {

    /** Longer than one attempt can take: the mail server's time limits add up to two minutes. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** With the pauses between them, about three days. */
    static final int MOST_ATTEMPTS = 20;

    /** For what was taken while there was no server. */
    static final Duration SHORT_PAUSE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Messages messages;
    private final DueMessages due;
    private final MailServer server;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delivery(
            Messages messages,
            DueMessages due,
            MailServer server,
            Work work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.due = due;
        this.server = server;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One round: sends all that is due, over one connection. Does nothing where no mail server is named.
     *
     * @return whether the connection held
     */
    boolean deliver() {
        return !server.named() || round(server.connection(), () -> due.take(LEASE));
    }

    /** The same of text messages, over this connection. */
    boolean deliverTexts(Connection provider) {
        return round(provider, () -> due.takeText(LEASE));
    }

    private boolean round(Connection connection, Supplier<Optional<StoredMessage>> due) {
        try (connection) {
            while (true) {
                var next = due.get();
                if (next.isEmpty()) {
                    return true;
                }
                if (!deliver(next.get(), connection)) {
                    return false;
                }
            }
        }
    }

    /** @return whether the connection held */
    private boolean deliver(StoredMessage taken, Connection connection) {
        if (taken.attempts() > MOST_ATTEMPTS) {
            giveUp(taken.message(), FailureReason.PUT_OFF_TOO_OFTEN);
            return true;
        }
        return switch (connection.send(taken)) {
            case Sent _ -> {
                sent(taken.message());
                yield true;
            }
            case Refused refused -> {
                giveUp(taken.message(), refused.reason());
                yield true;
            }
            case PutOff later -> {
                putOff(taken, later.cause());
                yield true;
            }
            case Broken broken -> {
                putOff(taken, broken.cause());
                yield false;
            }
            case NotNow quiet -> {
                in(taken, () -> messages.putBack(taken.message(), quiet.until()));
                yield true;
            }
            case Unreachable none -> {
                in(
                        taken,
                        () -> messages.putBack(taken.message(), clock.instant().plus(SHORT_PAUSE)));
                LOG.warn("No connection to whoever takes messages over: {}", none.cause());
                yield false;
            }
        };
    }

    private void sent(Message message) {
        saving(new MessageSent(message.clinic(), message.id()), () -> messages.sent(message, clock.instant()));
        LOG.info("Message {} was sent", message.id().value());
    }

    private void putOff(StoredMessage taken, String cause) {
        var id = taken.message().id().value();
        LOG.info("Message {} was not sent in attempt {}: {}", id, taken.attempts(), cause);
        if (taken.attempts() >= MOST_ATTEMPTS) {
            giveUp(taken.message(), FailureReason.PUT_OFF_TOO_OFTEN);
        } else {
            in(taken, () -> messages.failed(taken.message(), clock.instant().plus(pause(taken.attempts()))));
        }
    }

    private void giveUp(Message message, FailureReason reason) {
        saving(
                new MessageGivenUp(message.clinic(), message.id()),
                () -> messages.giveUp(message, reason, clock.instant()));
        LOG.warn("Message {} was given up: {}", message.id().value(), reason);
    }

    private void saving(DomainEvent event, Runnable change) {
        work.in(event.clinic(), Actor.Job.MESSAGES, () -> {
            change.run();
            events.publishEvent(event);
        });
    }

    private void in(StoredMessage taken, Runnable change) {
        work.in(taken.message().clinic(), Actor.Job.MESSAGES, change);
    }

    /** Twice as long after each attempt. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
