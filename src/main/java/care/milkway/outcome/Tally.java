package care.milkway.outcome;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * So many people, the sum of their values and the sum of the squares: enough for a mean and its interval.
 */
public record Tally(long people, double sum, double squares) {

    public static final Tally NONE = new Tally(0, 0, 0);

    /** Two-sided 95 percent. */
    private static final double UPPER = 0.975;

    /** Where the mean may lie. */
    public record Spread(double mean, double low, double high) {}

    Tally plus(Tally other) {
        return new Tally(people + other.people, sum + other.sum, squares + other.squares);
    }

    /**
     * The mean with its 95 percent interval after Student's t, which takes people to be independent of each other: so each
     * counts once.
     *
     * @return none for a single person, where there is nothing to tell a spread from
     */
    public Optional<Spread> spread() {
        if (people < 2) {
            return Optional.empty();
        }
        var mean = sum / people;
        var variance = Math.max(0, (squares - sum * mean) / (people - 1));
        var half = TDistribution.of((double) (people - 1)).inverseCumulativeProbability(UPPER)
                * Math.sqrt(variance / people);
        return Optional.of(new Spread(mean, mean - half, mean + half));
    }
}
