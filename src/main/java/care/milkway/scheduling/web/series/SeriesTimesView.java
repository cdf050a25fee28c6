package care.milkway.scheduling.web.series;

import care.milkway.clinic.Mode;
import care.milkway.clinic.VisitPackage;
import care.milkway.scheduling.web.DayList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Free times for the first of several weekly visits; public for the templates.
 *
 * @param programme as what so many visits are sold, if they are
 */
public record SeriesTimesView(DayList list, Mode mode, int visits, Optional<VisitPackage> programme) {

    /** What all visits cost with each whom she can choose, tax included, the lowest first; empty if each costs what one costs. */
    public List<BigDecimal> programmeTotals() {
        return programme.stream()
                .flatMap(sold -> list.taxes().stream().map(sold::total).distinct())
                .toList();
    }

    public List<Mode> modes() {
        return list.service().modes().stream().sorted().toList();
    }
}
