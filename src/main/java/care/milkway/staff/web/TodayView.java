package care.milkway.staff.web;

import java.time.ZonedDateTime;
import java.util.List;

/** The day's appointments; public for the templates. */
public record TodayView(ZonedDateTime day, List<ExpectedView> expected) {

    /** How many of them take place. */
    public long booked() {
        return expected.stream().filter(each -> !each.cancelled()).count();
    }
}
