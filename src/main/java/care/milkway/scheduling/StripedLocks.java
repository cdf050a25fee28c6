package care.milkway.scheduling;

import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets those who want the same thing come one after the other, within this process. */
public final class StripedLocks {

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(1024).toArray(Lock[]::new);

    public <T> T with(Supplier<T> work, Object... wanted) {
        var lock = locks[Math.floorMod(Arrays.hashCode(wanted), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
