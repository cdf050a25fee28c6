package care.milkway.clinic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of the clinic.
 *
 * @param by who, in words that she agreed to
 * @param consentedOn when she agreed that it is shown
 * @param sample whether nobody said it: only a demo clinic may show such a one, and it is marked
 */
public record Review(
        LocalizedText text,
        LocalizedText by,
        @Nullable LocalDate consentedOn,
        @Nullable Boolean sample) {

    /** Whether it is invented. */
    public boolean invented() {
        return Boolean.TRUE.equals(sample);
    }
}
