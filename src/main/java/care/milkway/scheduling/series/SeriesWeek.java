package care.milkway.scheduling.series;

import care.milkway.scheduling.availability.Offer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One week of a series, as it could be had now.
 *
 * @param position from 0
 * @param wanted what the clock of the site shows then
 * @param offer what can be had at that time; none if nothing can
 * @param obstacle why it can't
 * @param nearest what can be had instead, the nearest first
 */
public record SeriesWeek(
        int position,
        LocalDateTime wanted,
        Optional<Offer> offer,
        Optional<SeriesObstacle> obstacle,
        List<Offer> nearest) {

    static SeriesWeek free(int position, LocalDateTime wanted, Offer offer) {
        return new SeriesWeek(position, wanted, Optional.of(offer), Optional.empty(), List.of());
    }

    static SeriesWeek without(int position, LocalDateTime wanted, SeriesObstacle obstacle, List<Offer> nearest) {
        return new SeriesWeek(position, wanted, Optional.empty(), Optional.of(obstacle), List.copyOf(nearest));
    }
}
