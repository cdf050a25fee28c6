package care.milkway.messaging;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done again and again: send what waits, and hand facts out once more that a listener failed on. */
@Component
class Rounds {

    private final Delivery delivery;
    private final FailedEventPublications failed;

    Rounds(Delivery delivery, FailedEventPublications failed) {
        this.delivery = delivery;
        this.failed = failed;
    }

    /** At a fixed rate, which gives each round a thread of its own: a slow mail server keeps no other job waiting. */
    @Scheduled(initialDelayString = "${milkway.mail.every:PT5S}", fixedRateString = "${milkway.mail.every:PT5S}")
    void deliver() {
        delivery.deliver();
    }

    @Scheduled(initialDelayString = "${milkway.facts.every:PT1M}", fixedRateString = "${milkway.facts.every:PT1M}")
    void handOutAgain() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
