package care.milkway.scheduling.web.appointment;

import java.time.ZonedDateTime;

/**
 * Another visit that was booked together with one; public for the templates.
 *
 * @param key of the link to it
 * @param isHere whether it is the one that is looked at
 * @param isAfter whether it was planned for later than that
 */
public record SeriesLine(ZonedDateTime start, String key, boolean isHere, boolean isAfter) {}
