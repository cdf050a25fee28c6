package care.milkway.page.refusal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the operator what nobody expected: with its stack once for each cause and minute, then only how often. Sentences
 * of libraries are left out: they may repeat what somebody typed.
 */
@Component
public class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final String OURS = "care.milkway.";
    private static final int LINES = 30;
    private static final int CAUSES = 5;
    private static final String AWAY = "The database can't be reached";

    private final Cache<String, AtomicInteger> told;

    FailureLog(Clock clock) {
        told = Caffeine.newBuilder()
                .maximumSize(200)
                .expireAfterWrite(Duration.ofMinutes(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener(FailureLog::count)
                .build();
    }

    /** Called for every failure that is nobody's fault but ours. */
    void unexpected(Throwable failure) {
        if (isFirst(cause(failure))) {
            LOG.error("unexpected: {}", stack(failure));
        }
    }

    /** What is done behind the pages ended early; it is done again. A database that is away is one line for all of it. */
    public void ofJob(Throwable failure) {
        if (!DatabaseUnavailable.isBehind(failure)) {
            unexpected(failure);
        } else if (isFirst(AWAY)) {
            LOG.warn("{}; what could not be done behind the pages is done again", AWAY);
        }
    }

    /** Something that is done again and again: what fails is told, and does not keep it from being done again. */
    public Runnable telling(Runnable job) {
        return () -> {
            try {
                job.run();
            } catch (RuntimeException failure) {
                ofJob(failure);
            }
        };
    }

    private boolean isFirst(String cause) {
        return told.get(cause, _ -> new AtomicInteger()).getAndIncrement() == 0;
    }

    private static void count(@Nullable String cause, @Nullable AtomicInteger times, RemovalCause why) {
        if (times != null && times.get() > 1) {
            LOG.error("{} more times within a minute: {}", times.get() - 1, cause);
        }
    }

    private static String cause(Throwable failure) {
        var root = causes(failure).reduce((_, last) -> last).orElse(failure);
        var frames = root.getStackTrace();
        var place = Stream.of(frames)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Stream.of(frames).findFirst());
        return root.getClass().getName() + place.map(frame -> " at " + frame).orElse("");
    }

    private static String stack(Throwable failure) {
        var text = new StringBuilder();
        causes(failure).forEach(each -> {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(each.getClass().getName());
            var frames = each.getStackTrace();
            if (frames.length > 0 && frames[0].getClassName().startsWith(OURS)) {
                text.append(": ").append(each.getMessage());
            }
            text.append('\n');
            Stream.of(frames)
                    .limit(LINES)
                    .forEach(frame -> text.append("\tat ").append(frame).append('\n'));
        });
        return text.toString();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .limit(CAUSES);
    }
}
