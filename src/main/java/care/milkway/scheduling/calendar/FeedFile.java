package care.milkway.scheduling.calendar;

/**
 * What a calendar program reads.
 *
 * @param text iCalendar (RFC 5545)
 * @param tag the same as long as the text is the same, as HTTP writes it
 */
public record FeedFile(String text, String tag) {}
