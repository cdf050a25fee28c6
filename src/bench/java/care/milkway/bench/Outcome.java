package care.milkway.bench;

import java.util.Arrays;

/**
 * What a load brought.
 *
 * @param p50 half of the answers came within this time, in milliseconds
 * @param p99 and 99 of 100 within this one
 */
record Outcome(double perSecond, double p50, double p99) {

    /** @param nanoseconds how long each took */
    static Outcome of(long[] nanoseconds, double seconds) {
        Arrays.sort(nanoseconds);
        return new Outcome(nanoseconds.length / seconds, percentile(nanoseconds, 0.5), percentile(nanoseconds, 0.99));
    }

    /** In milliseconds, of sorted nanoseconds. */
    static double percentile(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] / 1e6;
    }
}
