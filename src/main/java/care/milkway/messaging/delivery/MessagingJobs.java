package care.milkway.messaging.delivery;

import care.milkway.messaging.appointment.Correspondence;
import care.milkway.page.refusal.FailureLog;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** What is done again and again: tell of what has changed, and send what waits. */
@Component
class MessagingJobs {

    private static final Logger LOG = LoggerFactory.getLogger(MessagingJobs.class);

    private final Delivery delivery;
    private final ThreadPoolTaskExecutor senders;
    private final Correspondence correspondence;
    private final FailureLog failures;
    private final Clock clock;
    private volatile Instant serverFailed = Instant.MIN;

    MessagingJobs(
            Delivery delivery,
            @Qualifier("mailSenders") ThreadPoolTaskExecutor senders,
            Correspondence correspondence,
            FailureLog failures,
            Clock clock) {
        this.delivery = delivery;
        this.senders = senders;
        this.correspondence = correspondence;
        this.failures = failures;
        this.clock = clock;
    }

    /** Sets the senders to work and waits for none of them. After a connection that failed they rest for a moment. */
    @Scheduled(initialDelayString = "${milkway.mail.every:PT5S}", fixedRateString = "${milkway.mail.every:PT5S}")
    void deliver() {
        if (clock.instant().isBefore(serverFailed.plus(Delivery.SHORT_PAUSE))) {
            return;
        }
        try {
            for (int i = 0; i < BackgroundThreads.SENDERS; i++) {
                senders.execute(this::round);
            }
        } catch (TaskRejectedException allAreAtWork) {
            LOG.debug("All senders are at work");
        }
    }

    private void round() {
        try {
            if (!delivery.deliver()) {
                serverFailed = clock.instant();
            }
        } catch (Exception failure) {
            failures.ofJob(failure);
        }
    }

    /** What a program that was killed left untold, and what could not be told the last time. */
    @Scheduled(
            initialDelayString = "${milkway.messages.every:PT5S}",
            fixedDelayString = "${milkway.messages.every:PT5S}")
    void tell() {
        correspondence.tell();
    }
}
