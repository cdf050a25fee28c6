package care.milkway.staff.calendar;

import care.milkway.page.Texts;
import care.milkway.scheduling.subscribed.PrivateCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody or a room, and her calendars; public for the templates.
 *
 * @param id in addresses
 * @param made since when there is an address of it that works
 * @param own her own calendar, if one is read
 * @param person whether it is somebody who may have one
 */
public record CalendarLine(
        String id, String name, Optional<Instant> made, Optional<PrivateCalendar> own, boolean person, ZoneId zone) {

    public String madeOn(Texts t) {
        return made.map(each ->
                        t.get("staff.calendars.made", t.date(each.atZone(zone).toLocalDate())))
                .orElseGet(() -> t.get("staff.calendars.none"));
    }

    /** How reading her own goes, in a sentence. */
    public String reading(Texts t) {
        var calendar = own.orElseThrow();
        if (calendar.failingSince().isPresent()) {
            return t.get(
                            "staff.calendars.unread",
                            when(t, calendar.failingSince().get())) + " "
                    + t.get("staff.calendars.problem." + calendar.problem().orElseThrow());
        }
        return calendar.readAt()
                .map(each -> t.get("staff.calendars.read", when(t, each)))
                .orElseGet(() -> t.get("staff.calendars.soon"));
    }

    public boolean failing() {
        return own.flatMap(PrivateCalendar::failingSince).isPresent();
    }

    private String when(Texts t, Instant moment) {
        return t.get("email.day", t.day(moment.atZone(zone)), t.time(moment.atZone(zone)));
    }
}
