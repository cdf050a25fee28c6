package care.milkway.messaging;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Events are worked on one after the other: an e-mail may wait a moment, a parent who is booking should not. A listener also
 * takes two connections, one for its own work and one to tell that it is done; as many listeners as there are connections
 * would wait for each other, and everybody with them.
 */
@Configuration(proxyBeanMethods = false)
class Listeners {

    /** By the name under which asynchronous listeners look for it. */
    @Bean({"taskExecutor", "applicationTaskExecutor"})
    ThreadPoolTaskExecutor taskExecutor(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(1).maxPoolSize(1).threadNamePrefix("event-").build();
    }
}
