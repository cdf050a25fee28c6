package care.milkway.messaging.delivery;

import care.milkway.clinic.Clinics;
import care.milkway.messaging.text.StoppedNumbers;
import care.milkway.messaging.text.TextProvider;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the text messages that wait, where an operator names a provider; after a connection that failed it rests. */
@Component
class TextJob {

    private final Delivery delivery;
    private final TextProvider provider;
    private final StoppedNumbers stopped;
    private final Clinics clinics;
    private final Clock clock;
    private volatile Instant failed = Instant.MIN;

    TextJob(Delivery delivery, TextProvider provider, StoppedNumbers stopped, Clinics clinics, Clock clock) {
        this.delivery = delivery;
        this.provider = provider;
        this.stopped = stopped;
        this.clinics = clinics;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${milkway.sms.every:PT5S}", fixedDelayString = "${milkway.sms.every:PT5S}")
    void deliver() {
        if (provider.named()
                && clock.instant().isAfter(failed.plus(Delivery.SHORT_PAUSE))
                && !delivery.deliverTexts(new TextConnection(provider, stopped, clinics, clock))) {
            failed = clock.instant();
        }
    }
}
