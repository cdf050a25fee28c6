package care.milkway.staff.calendar;

import java.util.List;

/**
 * All calendars of a clinic; public for the templates.
 *
 * @param address one that was just made, shown this once; or empty
 * @param of whose that is
 * @param wrong what is wrong with what was typed, or empty
 */
public record CalendarsView(
        List<CalendarLine> people, List<CalendarLine> rooms, String address, String of, String wrong) {}
