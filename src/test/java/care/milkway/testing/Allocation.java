package care.milkway.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How many bytes something allocates: no clock is in it, so it is the same on a slow or busy machine. */
public final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Enough to have loaded everything, too few for the compiler to have removed allocations, which depends on its mood. */
    private static final int TIMES = 20;

    private Allocation() {}

    /** The bytes one call allocates on this thread before the compiler has removed any. */
    public static long bytes(Runnable call) {
        for (int i = 0; i < TIMES; i++) {
            call.run();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            call.run();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / TIMES;
    }
}
