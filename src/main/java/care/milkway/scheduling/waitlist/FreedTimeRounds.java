package care.milkway.scheduling.waitlist;

import care.milkway.identity.DueRound;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.page.refusal.FailureLog;
import care.milkway.scheduling.HoldsRanOut;
import care.milkway.scheduling.SchedulingEvent.AppointmentCancelled;
import care.milkway.scheduling.SchedulingEvent.AppointmentMoved;
import care.milkway.scheduling.desk.BlockEnded;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** When freed times are offered: as soon as they are given back, and again when somebody's time to answer is over. */
@Component
class FreedTimeRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FreedTimeRounds.class);

    private final FreedTimes freed;
    private final UnblockedTimes unblocked;
    private final FreedTimeOffers offers;
    private final TaskExecutor freedTimeOfferer;
    private final Work work;
    private final FailureLog failures;
    private final Clock clock;
    private final boolean on;

    FreedTimeRounds(
            FreedTimes freed,
            UnblockedTimes unblocked,
            FreedTimeOffers offers,
            TaskExecutor freedTimeOfferer,
            Work work,
            FailureLog failures,
            Clock clock,
            @Value("${milkway.due.on:true}") boolean on) {
        this.freed = freed;
        this.unblocked = unblocked;
        this.offers = offers;
        this.freedTimeOfferer = freedTimeOfferer;
        this.work = work;
        this.failures = failures;
        this.clock = clock;
        this.on = on;
    }

    /** A program that waits for its turn finds what all the others have left. */
    @Configuration(proxyBeanMethods = false)
    static class Repeated {

        @Bean
        DueRound roundOfFreedTimes(
                FreedTimeOffers offers, FailureLog failures, @Value("${milkway.waiting.every:PT5S}") Duration every) {
            return new DueRound("freed-times", every, failures.telling(offers::offer));
        }

        /** One round waits while one is made; any more have nothing to add. */
        @Bean
        ThreadPoolTaskExecutor freedTimeOfferer() {
            var one = new ThreadPoolTaskExecutor();
            one.setThreadNamePrefix("freed-");
            one.setVirtualThreads(true);
            one.setCorePoolSize(1);
            one.setMaxPoolSize(1);
            one.setQueueCapacity(1);
            return one;
        }
    }

    @EventListener
    void on(AppointmentCancelled event) {
        givenBack(event.appointment());
    }

    @EventListener
    void on(AppointmentMoved event) {
        givenBack(event.appointment());
    }

    @EventListener
    void on(HoldsRanOut event) {
        freed.noteHolds(event.holds(), clock.instant());
        work.afterCommit(this::soon);
    }

    @EventListener
    void on(BlockEnded event) {
        unblocked.note(event.clinic(), event.block());
        work.afterCommit(this::soon);
    }

    private void givenBack(AppointmentId appointment) {
        freed.note(appointment, clock.instant());
        work.afterCommit(this::soon);
    }

    /** A round begins at once, in this program. */
    void soon() {
        if (on) {
            try {
                freedTimeOfferer.execute(failures.telling(offers::offer));
            } catch (TaskRejectedException somebodyIsAboutTo) {
                LOG.debug("It is looked at in the round that waits to begin");
            }
        }
    }
}
