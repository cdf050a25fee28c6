package care.milkway.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A stretch of working time on the clock of the wall, such as 09:00-12:30: half-open, within one day. */
public record Shift(LocalTime from, LocalTime to) {

    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after it starts, on the same day");
        }
        Check.fiveMinutes("the start of a shift", from.getMinute(), 0, 55);
        Check.fiveMinutes("the end of a shift", to.getMinute(), 0, 55);
    }

    @JsonCreator
    static Shift of(String text) {
        var halves = text.split("-", -1);
        try {
            return new Shift(LocalTime.parse(halves[0]), LocalTime.parse(halves[halves.length - 1]));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("a shift is written like 09:00-12:30", unreadable);
        }
    }

    @JsonValue
    String text() {
        return from + "-" + to;
    }
}
