package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskRejectedException;

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
    void aStormOfChangesIsToldInFewRounds() throws Exception {
        var writer = new BackgroundThreads().messageWriter();
        writer.initialize();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rounds = new AtomicInteger();
        Runnable round = () -> {
            rounds.incrementAndGet();
            begun.countDown();
            await(goOn);
        };
        writer.execute(round);
        begun.await();
        writer.execute(round);
        assertThatThrownBy(() -> writer.execute(round)).isInstanceOf(TaskRejectedException.class);
        goOn.countDown();
        writer.setWaitForTasksToCompleteOnShutdown(true);
        writer.setAwaitTerminationSeconds(20);
        writer.shutdown();
        assertThat(rounds).as("one was made, and one waited").hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
