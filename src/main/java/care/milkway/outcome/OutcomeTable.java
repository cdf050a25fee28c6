package care.milkway.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is shown of all figures, made of released cells alone. */
public final class OutcomeTable {

    private final List<OutcomeCell> released;

    private OutcomeTable(List<OutcomeCell> released) {
        this.released = released;
    }

    static OutcomeTable of(Collection<OutcomeCell> counted) {
        return new OutcomeTable(ReleasedCells.of(counted));
    }

    /** Those in which anything was released, the latest first. */
    public List<Quarter> quarters() {
        return released.stream()
                .map(OutcomeCell::quarter)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /**
     * @param period a quarter, or none for all that have ended
     * @param category of the figure; empty for a mean
     * @return none if there are fewer than five people
     */
    public Optional<Tally> tally(
            OutcomeFigure figure, TreatmentGroup group, String category, Optional<Quarter> period) {
        return released.stream()
                .filter(cell -> cell.figure() == figure
                        && group.holds(cell.band())
                        && cell.category().equals(category)
                        && period.map(cell.quarter()::equals).orElse(true))
                .map(OutcomeCell::tally)
                .reduce(Tally::plus);
    }
}
