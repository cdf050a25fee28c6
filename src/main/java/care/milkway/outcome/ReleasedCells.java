package care.milkway.outcome;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Lets people wait until there are five of their kind. Whatever is shown is a sum of what is released here, every part of it
 * at least five people and each person in one part alone: so whatever somebody gets by subtracting one shown figure from
 * another is a sum of such parts too. What was released never changes, so this holds for what was shown a quarter ago as well.
 */
final class ReleasedCells {

    /** The fewest people that may stand behind a figure. */
    static final int FEWEST = 5;

    private ReleasedCells() {}

    /** Each cell once it has enough, in the quarter in which it has; who waits in the last one is left out. */
    static List<OutcomeCell> of(Collection<OutcomeCell> counted) {
        return counted.stream().collect(groupingBy(OutcomeCell::line)).values().stream()
                .flatMap(line -> released(line).stream())
                .toList();
    }

    private static List<OutcomeCell> released(List<OutcomeCell> line) {
        var released = new ArrayList<OutcomeCell>();
        var waiting = Tally.NONE;
        for (var cell :
                line.stream().sorted(Comparator.comparing(OutcomeCell::quarter)).toList()) {
            waiting = waiting.plus(cell.tally());
            if (waiting.people() >= FEWEST) {
                released.add(new OutcomeCell(cell.figure(), cell.band(), cell.category(), cell.quarter(), waiting));
                waiting = Tally.NONE;
            }
        }
        return released;
    }
}
