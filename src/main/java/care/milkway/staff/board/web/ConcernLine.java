package care.milkway.staff.board.web;

import care.milkway.page.Texts;
import care.milkway.scheduling.desk.Pressing;
import care.milkway.staff.desk.DeskConcern;
import care.milkway.staff.desk.DeskConcern.Kind;
import java.time.Instant;
import java.time.ZoneId;

/** What waits for somebody, in words and with the way to it; public for the templates. */
public record ConcernLine(DeskConcern concern, ZoneId zone, Instant now) {

    public Kind kind() {
        return concern.kind();
    }

    public String title(Texts t) {
        return t.get("board.needs." + kind() + number(), concern.count());
    }

    private String number() {
        if (kind() == Kind.TROUBLED && concern.count() == Pressing.MOST) {
            return ".most";
        }
        return concern.count() == 1 ? ".one" : ".many";
    }

    /** What to do about it, and by when. */
    public String hint(Texts t) {
        return concern.soonest()
                .map(each -> t.get("board.needs." + kind() + ".by", t.soon(each.atZone(zone), now.atZone(zone))))
                .orElseGet(() -> t.get("board.needs." + kind() + ".do"));
    }

    public String icon() {
        return switch (kind()) {
            case WITHHELD, TROUBLED -> "warn";
            case RUNNING_OUT, CALENDAR_UNREAD -> "clock";
            case CALL, UNDELIVERED -> "phone";
            case LETTER -> "letter";
        };
    }

    /** Where it is dealt with, without language. */
    public String path() {
        return switch (kind()) {
            case WITHHELD -> "/staff/withheld";
            case CALL -> "/staff/worklist";
            case TROUBLED -> "/staff/blocks";
            case CALENDAR_UNREAD -> "/staff/calendars";
            case RUNNING_OUT, LETTER -> "/staff/letters";
            case UNDELIVERED ->
                concern.visit().map(each -> "/staff/visits/" + each.value()).orElse("/staff/board");
        };
    }
}
