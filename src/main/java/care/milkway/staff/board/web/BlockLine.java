package care.milkway.staff.board.web;

import care.milkway.page.Texts;
import care.milkway.scheduling.desk.Block;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * Something that is blocked, as a row of the board; public for the templates.
 *
 * @param keys of the columns that it lies in, with a space between
 * @param names of whom and what it takes
 */
public record BlockLine(Block block, ZoneId zone, String keys, String names) {

    public UUID id() {
        return block.id();
    }

    public ZonedDateTime start() {
        return block.during().start().atZone(zone);
    }

    public ZonedDateTime end() {
        return block.during().end().atZone(zone);
    }

    public boolean withinADay() {
        return start().toLocalDate().equals(end().toLocalDate());
    }

    public String words(Texts t) {
        return t.get("board.block." + block.kind()) + (block.reason().isEmpty() ? "" : ": " + block.reason());
    }
}
