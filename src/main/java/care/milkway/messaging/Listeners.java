package care.milkway.messaging;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How many facts are worked on at once. A listener takes two connections, one for its own work and one to tell that it is
 * done; as many listeners as there are connections would wait for each other, and every parent with them.
 */
@Configuration(proxyBeanMethods = false)
class Listeners {

    private static final int AT_ONCE = 4;

    /** By the name under which asynchronous listeners look for it. */
    @Bean({"taskExecutor", "applicationTaskExecutor"})
    ThreadPoolTaskExecutor taskExecutor(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(AT_ONCE)
                .maxPoolSize(AT_ONCE)
                .threadNamePrefix("fact-")
                .build();
    }
}
