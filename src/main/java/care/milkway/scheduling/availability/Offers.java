package care.milkway.scheduling.availability;

import java.util.List;

/**
 * What a search found.
 *
 * @param times soonest first, beginning with the first that can be booked; times that need a letter stand beside them
 * @param soonerExcluded times before the first of {@code times} that need a letter
 */
public record Offers(List<Offer> times, List<Offer> soonerExcluded) {

    /** Nothing is free. */
    public static Offers none() {
        return new Offers(List.of(), List.of());
    }
}
