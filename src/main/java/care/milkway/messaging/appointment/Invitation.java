package care.milkway.messaging.appointment;

import care.milkway.messaging.Message.Kind;

/**
 * An appointment as calendars understand it.
 *
 * @param file iCalendar (RFC 5545), in UTF-8 when it becomes bytes
 */
public record Invitation(Kind kind, String file) {

    /** The type to send it with; without the method mail programs show a file and no invitation. */
    public String contentType() {
        return "text/calendar; charset=UTF-8; method=" + kind.method();
    }
}
