package care.milkway.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with the tables of all quarters before her subtracts one figure from another, and finds nobody. */
class ReleasedCellsTests {

    private static final OutcomeFigure FIGURE = OutcomeFigure.RECURRENCE;
    private static final int QUARTERS = 7;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsFoundBySubtracting(int seed) {
        assertThat(differences(seed, ReleasedCells::of))
                .allMatch(people -> people == 0 || people >= ReleasedCells.FEWEST);
    }

    /** The subtractions are sharp enough: they find somebody where small cells alone are hidden. */
    @Test
    void hidingSmallCellsAloneWouldNotDo() {
        assertThat(seeds().boxed().flatMap(seed -> differences(seed, UnaryOperator.identity()).stream()))
                .anyMatch(people -> people > 0 && people < ReleasedCells.FEWEST);
    }

    /**
     * What is shown, and each of it less a part that is shown: lines of a line, quarters of all quarters, what was shown a
     * quarter ago, and the parts of a line in a quarter.
     */
    private static List<Long> differences(int seed, UnaryOperator<List<OutcomeCell>> released) {
        var people = people(seed);
        var found = new ArrayList<Long>();
        for (var last = 0; last < QUARTERS; last++) {
            var now = released.apply(until(people, last));
            var before = released.apply(until(people, last - 1));
            for (var category : FIGURE.categories()) {
                for (var period = -1; period <= last; period++) {
                    lines(now, category, period, found);
                    found.add(shown(now, TreatmentGroup.EVERYBODY, category, period)
                            - (period == last ? 0 : shown(before, TreatmentGroup.EVERYBODY, category, period)));
                }
                for (var group : TreatmentGroup.values()) {
                    quarters(now, group, category, last, found);
                }
            }
        }
        return found;
    }

    /** Every line less every choice of the lines in it. */
    private static void lines(List<OutcomeCell> cells, String category, int period, List<Long> found) {
        for (var group : TreatmentGroup.values()) {
            var whole = shown(cells, group, category, period);
            var parts = Stream.of(DoseBand.values())
                    .filter(group::holds)
                    .mapToLong(each -> people(cells, each, category, period))
                    .toArray();
            subtract(whole, parts, found);
        }
    }

    /** All quarters less every choice of quarters. */
    private static void quarters(
            List<OutcomeCell> cells, TreatmentGroup group, String category, int last, List<Long> found) {
        var parts = IntStream.rangeClosed(0, last)
                .mapToLong(each -> shown(cells, group, category, each))
                .toArray();
        subtract(shown(cells, group, category, -1), parts, found);
    }

    /** What is under five is not shown, so nothing can be taken away with it. */
    private static void subtract(long whole, long[] parts, List<Long> found) {
        if (whole < ReleasedCells.FEWEST) {
            return;
        }
        for (var choice = 0; choice < 1 << parts.length; choice++) {
            var taken = choice;
            found.add(whole
                    - IntStream.range(0, parts.length)
                            .filter(each -> ((taken >> each) & 1) == 1 && parts[each] >= ReleasedCells.FEWEST)
                            .mapToLong(each -> parts[each])
                            .sum());
        }
    }

    private static long shown(List<OutcomeCell> cells, TreatmentGroup group, String category, int period) {
        return Stream.of(DoseBand.values())
                .filter(group::holds)
                .mapToLong(each -> people(cells, each, category, period))
                .sum();
    }

    private static long people(List<OutcomeCell> cells, DoseBand band, String category, int period) {
        return cells.stream()
                .filter(cell -> cell.band() == band && cell.category().equals(category))
                .filter(cell -> period < 0 || cell.quarter().equals(quarter(period)))
                .mapToLong(cell -> cell.tally().people())
                .sum();
    }

    private static List<OutcomeCell> people(int seed) {
        var random = new Random(seed);
        var cells = new ArrayList<OutcomeCell>();
        for (var quarter = 0; quarter < QUARTERS; quarter++) {
            for (var band : DoseBand.values()) {
                for (var category : FIGURE.categories()) {
                    var people = random.nextInt(9);
                    if (people > 0) {
                        cells.add(new OutcomeCell(
                                FIGURE, band, category, quarter(quarter), new Tally(people, people, people)));
                    }
                }
            }
        }
        return cells;
    }

    private static List<OutcomeCell> until(List<OutcomeCell> cells, int last) {
        return cells.stream()
                .filter(cell -> cell.quarter().compareTo(quarter(last)) <= 0)
                .toList();
    }

    private static Quarter quarter(int number) {
        return new Quarter(2026 + Math.floorDiv(number, 4), Math.floorMod(number, 4) + 1);
    }

    @Test
    void whoWaitsIsCountedWithWhomeverMakesThemFive() {
        var three = new OutcomeCell(FIGURE, DoseBand.HANDS, "YES", quarter(0), new Tally(3, 9, 27));
        var two = new OutcomeCell(FIGURE, DoseBand.HANDS, "YES", quarter(2), new Tally(2, 2, 2));
        assertThat(OutcomeTable.of(List.of(three)).quarters()).isEmpty();
        var table = OutcomeTable.of(List.of(two, three));
        assertThat(table.quarters()).containsExactly(quarter(2));
        assertThat(table.tally(FIGURE, TreatmentGroup.EVERYBODY, "YES", Optional.empty()))
                .contains(new Tally(5, 11, 29));
    }

    /** By hand: 1, 2, 3, 4, 5 have mean 3, deviation 1.5811, and t with four degrees of freedom is 2.7764 at 0.975. */
    @Test
    void theIntervalIsStudents() {
        var spread = new Tally(5, 15, 55).spread().orElseThrow();
        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.low()).isCloseTo(1.0368, within(0.0001));
        assertThat(spread.high()).isCloseTo(4.9632, within(0.0001));
    }
}
