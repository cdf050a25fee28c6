package care.milkway.clinic.policy;

import java.time.Duration;

/**
 * How a clinic offers a freed time to whoever waits for one.
 *
 * @param answerMinutes how long a time is kept for one of them, until the next is asked
 */
public record WaitingListPolicy(Offering offer, int answerMinutes) {

    /** One after the other, an hour for each. */
    public static final WaitingListPolicy DEFAULT = new WaitingListPolicy(Offering.ONE_BY_ONE, 60);

    /** To whom a freed time is offered. */
    public enum Offering {
        /** To the most urgent first, then to who has waited longest; it is kept for each until she answers. */
        ONE_BY_ONE,
        /** To everybody whom it suits; it is whoever comes first. */
        TO_ALL
    }

    public Duration answer() {
        return Duration.ofMinutes(answerMinutes);
    }
}
