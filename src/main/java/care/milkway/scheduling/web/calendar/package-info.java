/** Calendars by their secret address, and how a parent gets one. */
@NullMarked
package care.milkway.scheduling.web.calendar;

import org.jspecify.annotations.NullMarked;
