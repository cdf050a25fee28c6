package care.milkway.scheduling.web.calendar;

/**
 * Where a parent gets a calendar of her visits; public for the templates.
 *
 * @param key of the link to the visit
 * @param address empty: none was made just now
 * @param byMail whether she came by the link in her e-mail
 */
public record ParentCalendarView(String key, String address, boolean byMail) {}
