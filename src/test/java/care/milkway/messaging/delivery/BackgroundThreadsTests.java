package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Threads of the background when the program stops. */
class BackgroundThreadsTests {

    @Test
    void aMailServerThatHangsDoesNotHoldUpTheStop() throws Exception {
        var senders = new BackgroundThreads().mailSenders();
        senders.afterPropertiesSet();
        var atWork = new CountDownLatch(1);
        var interrupted = new CompletableFuture<String>();
        senders.execute(() -> {
            try {
                atWork.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.complete(Thread.currentThread().getName());
            }
        });
        atWork.await();

        var gone = new AtomicBoolean();
        senders.stop(() -> gone.set(true));
        assertThat(gone).isTrue();
        senders.shutdown();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).startsWith("mail-");
    }

    @Test
    void listenersNeverTakeAllConnections() {
        for (int connections = 1; connections <= 64; connections++) {
            var listeners = new BackgroundThreads().events(connections).getMaxPoolSize();
            assertThat(listeners).isBetween(1, Math.max(1, connections / 4));
        }
    }
}
