package care.milkway.staff.board.web;

import care.milkway.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** A time as it is typed or dragged: on the clock of the wall, which skips an hour once a year and repeats one. */
public final class WallTime {

    private WallTime() {}

    /**
     * The moment that is meant; of an hour that comes twice, the first.
     *
     * @throws InvalidInput naming the field, if there is no such time
     */
    public static Instant moment(String date, String time, ZoneId zone, String field) {
        try {
            return moment(LocalDate.parse(date).atTime(LocalTime.parse(time)), zone, field);
        } catch (DateTimeParseException notATime) {
            throw new InvalidInput(field, "a day and a time are needed");
        }
    }

    private static Instant moment(LocalDateTime wall, ZoneId zone, String field) {
        var offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            throw new SkippedHour(field);
        }
        return wall.toInstant(offsets.getFirst());
    }

    /** The clock goes forward then, and that hour does not exist. */
    public static final class SkippedHour extends InvalidInput {

        private static final long serialVersionUID = 1;

        SkippedHour(String field) {
            super(field, "the clock goes forward then, and that hour does not exist");
        }
    }
}
