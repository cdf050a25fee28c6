package care.milkway.messaging.delivery;

import care.milkway.page.refusal.FailureLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What goes on behind the pages, each kind on threads of its own name and number: a mail server that hangs keeps no message
 * from being written, and one slow job keeps no other waiting. All of them are few.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundThreads {

    static final int SENDERS = 3;

    private static final int JOBS = 4;
    private static final int MOST_MAILBOXES = 2_000;

    /**
     * Tells of what has changed. One round waits while one is made, and tells of all that has happened until it begins; any
     * more have nothing to add.
     */
    @Bean
    ThreadPoolTaskExecutor messageWriter() {
        return pool("message-", 1, 1);
    }

    /** Whoever finds all of them at work has nothing to add. */
    @Bean
    ThreadPoolTaskExecutor mailSenders() {
        return named(new InterruptedAtStop(), "mail-", SENDERS, 0);
    }

    /** Each reads one mailbox; a round is over before the next begins, or the next has nothing to add. */
    @Bean
    ThreadPoolTaskExecutor mailboxReaders() {
        return named(new InterruptedAtStop(), "mailbox-", SENDERS, MOST_MAILBOXES);
    }

    /** What is done at its time. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(FailureLog failures) {
        var jobs = new ThreadPoolTaskScheduler();
        jobs.setErrorHandler(failures::ofJob);
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
