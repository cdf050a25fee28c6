package care.milkway.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asking the database where there is an older answer: one that has frozen answers nobody, and says so to nobody. */
public final class BoundedWait {

    private static final long MILLISECONDS = 1_000;

    private BoundedWait() {}

    /**
     * What is asked for, outside any transaction, or what was known before if that takes longer than a second; who asked goes
     * on in the background.
     *
     * @throws RuntimeException what the question throws within that second
     */
    public static <T> T newestOr(T before, Supplier<T> asked) {
        try {
            return CompletableFuture.supplyAsync(asked, Thread::startVirtualThread)
                    .completeOnTimeout(before, MILLISECONDS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
