package care.milkway.messaging;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done again and again: send what waits, and hand events out once more that a listener failed on. */
@Component
class MessagingJobs {

    private final Delivery delivery;
    private final FailedEventPublications failed;

    MessagingJobs(Delivery delivery, FailedEventPublications failed) {
        this.delivery = delivery;
        this.failed = failed;
    }

    /** At a fixed rate, which gives each round a thread of its own: a slow mail server keeps no other job waiting. */
    @Scheduled(initialDelayString = "${milkway.mail.every:PT5S}", fixedRateString = "${milkway.mail.every:PT5S}")
    void deliver() {
        delivery.deliver();
    }

    @Scheduled(initialDelayString = "${milkway.events.every:PT1M}", fixedRateString = "${milkway.events.every:PT1M}")
    void handOutAgain() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
