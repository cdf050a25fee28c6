package care.milkway.scheduling;

import care.milkway.kernel.AppointmentId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody writes into the subject of an e-mail, or says on the phone, to name a booking: the first fifty bits of its
 * id. It opens nothing.
 */
public final class BookingNumber {

    /** Crockford's letters: none that looks like another. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final int REST = Long.SIZE - LENGTH * BITS;
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\bMW[- ]?([0-9A-Z]{5})[- ]?([0-9A-Z]{5})\\b");

    private final long bits;

    private BookingNumber(long bits) {
        this.bits = bits;
    }

    public static BookingNumber of(AppointmentId id) {
        return new BookingNumber(id.value().getMostSignificantBits() >>> REST);
    }

    /** The first one in a text, however it is spaced. */
    public static Optional<BookingNumber> in(String text) {
        var found = WRITTEN.matcher(text);
        return found.find() ? parse(found.group(1) + found.group(2)) : Optional.empty();
    }

    private static Optional<BookingNumber> parse(String letters) {
        long bits = 0;
        for (var letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            var digit = LETTERS.indexOf(
                    switch (letter) {
                        case 'O' -> '0';
                        case 'I', 'L' -> '1';
                        default -> letter;
                    });
            if (digit < 0) {
                return Optional.empty();
            }
            bits = (bits << BITS) | digit;
        }
        return Optional.of(new BookingNumber(bits));
    }

    /** The least id that begins so. */
    public UUID first() {
        return new UUID(bits << REST, 0);
    }

    /** The greatest. */
    public UUID last() {
        return new UUID((bits << REST) | ((1L << REST) - 1), -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BookingNumber number && number.bits == bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    /** As it is written: MW-7K3Q9-0ABCD. */
    @Override
    public String toString() {
        var written = new StringBuilder("MW-");
        for (int i = LENGTH - 1; i >= 0; i--) {
            written.append(LETTERS.charAt(((int) (bits >>> (i * BITS))) & 31));
            if (i == LENGTH / 2) {
                written.append('-');
            }
        }
        return written.toString();
    }
}
