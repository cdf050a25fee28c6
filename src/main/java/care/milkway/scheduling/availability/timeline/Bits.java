package care.milkway.scheduling.availability.timeline;

/** Ranges of bits in words, a word at a time. */
final class Bits {

    private Bits() {}

    /** Sets the bits from {@code from} to before {@code to}. */
    static void set(long[] words, int from, int to) {
        for (int bit = from; bit < to; bit = next(bit)) {
            words[bit >> 6] |= mask(bit, to);
        }
    }

    /** Whether any of these bits is set. */
    static boolean any(long[] words, int from, int to) {
        for (int bit = from; bit < to; bit = next(bit)) {
            if ((words[bit >> 6] & mask(bit, to)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The first bit of the next word. */
    private static int next(int bit) {
        return (bit | 63) + 1;
    }

    /** The bits of one word from {@code bit} on, as far as they lie before {@code to}. */
    private static long mask(int bit, int to) {
        var until = Math.min(to, next(bit));
        return -1L << bit & -1L >>> -until;
    }
}
