package care.milkway.episode;

import care.milkway.visit.RecurrenceAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often somebody had a sore spot in the eight weeks up to an episode, that one included: evidence R14.
 *
 * @param here at the same side and position on the clock face
 * @param anywhere wherever it was
 */
public record Recurrence(int here, int anywhere) {

    /** R14: recurrent plugging, ABM #30 [S]; eight weeks and three times [D]. */
    private static final Duration WEEKS = Duration.ofDays(56);

    private static final int OFTEN = 3;

    static Instant since(Episode episode) {
        return episode.openedAt().minus(WEEKS);
    }

    static Recurrence of(Episode episode, List<Episode> hers) {
        var lately = hers.stream()
                .filter(each -> each.openedAt().isAfter(since(episode))
                        && !each.openedAt().isAfter(episode.openedAt()))
                .toList();
        var here = lately.stream()
                .filter(each -> each.place().matches(episode.place()))
                .count();
        return new Recurrence((int) Math.max(1, here), Math.max(1, lately.size()));
    }

    /** The third at one place: a scan can show why, and somebody should look at how she feeds. */
    public boolean sameSpot() {
        return here >= OFTEN;
    }

    /** Often, wherever: somebody should look at how she feeds. */
    public boolean frequent() {
        return anywhere >= OFTEN;
    }

    /** What whoever treats her should think of; none as long as it is not so often. */
    public Optional<RecurrenceAdvice> advice() {
        return sameSpot() || frequent()
                ? Optional.of(new RecurrenceAdvice(sameSpot() ? here : anywhere, sameSpot()))
                : Optional.empty();
    }
}
