package care.milkway.clinic.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;

/** A stretch of working time on the clock of the wall, such as 09:00-12:30: half-open, within one day. */
public record Shift(LocalTime from, LocalTime to) {

    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after it starts, on the same day");
        }
        if (from.getMinute() % 5 != 0 || to.getMinute() % 5 != 0) {
            throw new IllegalArgumentException("a shift starts and ends at a multiple of 5 minutes");
        }
    }

    @JsonCreator
    static Shift of(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException("a shift is written like 09:00-12:30");
        }
        return new Shift(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    public boolean overlaps(Shift other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    @JsonValue
    String text() {
        return from + "-" + to;
    }
}
