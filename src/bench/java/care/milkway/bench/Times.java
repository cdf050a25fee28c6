package care.milkway.bench;

import java.util.Arrays;

/** Times of one client, in nanoseconds. */
final class Times {

    private long[] times = new long[1024];
    private int count;

    void add(long time) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = time;
    }

    long[] all() {
        return Arrays.copyOf(times, count);
    }
}
