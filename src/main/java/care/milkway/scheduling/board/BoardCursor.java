package care.milkway.scheduling.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far somebody has followed the board, as her browser sends it back: a snapshot of the database and when it was taken.
 * A snapshot leaves nothing out, where the highest number seen would: a lower one may become visible later.
 */
record BoardCursor(Instant at, String snapshot) {

    /** Changes are forgotten after ten minutes. */
    private static final Duration KEPT = Duration.ofMinutes(8);

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})_((\\d{1,18}):(\\d{1,18}):((?:\\d{1,18},?)*))");
    private static final int LONGEST = 2_000;

    /** None if somebody made it up: the database must not be asked such a thing. */
    static Optional<BoardCursor> parse(String text) {
        var form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        var least = Long.parseLong(form.group(3));
        var end = Long.parseLong(form.group(4));
        return least > 0 && least <= end && rising(form.group(5), least, end)
                ? Optional.of(new BoardCursor(Instant.ofEpochSecond(Long.parseLong(form.group(1))), form.group(2)))
                : Optional.empty();
    }

    private static boolean rising(String list, long least, long end) {
        var last = least - 1;
        for (var each : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            var number = each.isEmpty() ? -1 : Long.parseLong(each);
            if (number <= last || number >= end) {
                return false;
            }
            last = number;
        }
        return true;
    }

    boolean isKept(Instant now) {
        return now.isBefore(at.plus(KEPT)) && !at.isAfter(now.plus(KEPT));
    }

    String text() {
        return at.getEpochSecond() + "_" + snapshot;
    }
}
