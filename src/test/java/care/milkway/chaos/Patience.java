package care.milkway.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for something in another process, for a bounded time. */
public final class Patience {

    private static final Duration MOST = Duration.ofSeconds(45);

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Patience() {}

    /** Looks again and again. */
    public static boolean until(BooleanSupplier reached) {
        var end = System.nanoTime() + MOST.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            during(BETWEEN);
        }
        return true;
    }

    /** Lets so much time pass. */
    public static void during(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
