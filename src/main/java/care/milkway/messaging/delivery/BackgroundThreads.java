package care.milkway.messaging.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What goes on behind the pages, each kind on threads of its own name and number: a mail server that hangs keeps no listener
 * waiting, and one slow job keeps no other waiting. All of them are few. A listener takes two connections, one for its own
 * work and one to tell that it is done; as many listeners as there are connections would wait for each other, and everybody
 * with them.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundThreads {

    static final int SENDERS = 3;

    private static final int JOBS = 4;
    private static final int MOST_WAITING_EVENTS = 10_000;

    /**
     * By the name under which asynchronous listeners look for it. An event that finds the queue full stays in its table and
     * is handed out again later.
     */
    @Bean({"taskExecutor", "applicationTaskExecutor"})
    ThreadPoolTaskExecutor events(@Value("${milkway.database.connections}") int connections) {
        return pool("event-", Math.clamp(connections / 8, 1, 2), MOST_WAITING_EVENTS);
    }

    /** Whoever finds all of them at work has nothing to add. */
    @Bean
    ThreadPoolTaskExecutor mailSenders() {
        return named(new InterruptedAtStop(), "mail-", SENDERS, 0);
    }

    /** What is done at its time. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var jobs = new ThreadPoolTaskScheduler();
        jobs.setPoolSize(JOBS);
        jobs.setThreadNamePrefix("job-");
        return jobs;
    }

    private static ThreadPoolTaskExecutor pool(String name, int threads, int waiting) {
        return named(new ThreadPoolTaskExecutor(), name, threads, waiting);
    }

    /** Virtual threads: interrupting them ends what they wait for, also at a socket. */
    private static ThreadPoolTaskExecutor named(ThreadPoolTaskExecutor pool, String name, int threads, int waiting) {
        pool.setThreadNamePrefix(name);
        pool.setVirtualThreads(true);
        pool.setCorePoolSize(threads);
        pool.setMaxPoolSize(threads);
        pool.setQueueCapacity(waiting);
        return pool;
    }

    /** The program's stop does not wait for a mail server that hangs. */
    private static final class InterruptedAtStop extends ThreadPoolTaskExecutor {

        private static final long serialVersionUID = 1;

        @Override
        public void stop(Runnable callback) {
            shutdown();
            callback.run();
        }
    }
}
