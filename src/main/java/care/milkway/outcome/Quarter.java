package care.milkway.outcome;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;

/** Three months of a year, from January on. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int OF_A_YEAR = 4;

    public Quarter {
        if (number < 1 || number > OF_A_YEAR) {
            throw new IllegalArgumentException("a year has four quarters: " + number);
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** When the quarter that goes on now began: all before it has ended. */
    static ZonedDateTime beginning(ZonedDateTime now) {
        var first = now.toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1);
        return first.atStartOfDay(now.getZone());
    }

    /** As it stands in addresses. */
    public String code() {
        return year + "-Q" + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(year * OF_A_YEAR + number, other.year * OF_A_YEAR + other.number);
    }
}
