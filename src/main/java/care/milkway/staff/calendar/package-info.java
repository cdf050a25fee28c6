/** The calendars of practitioners and rooms: what goes out by secret address, and what is read from outside. */
@NullMarked
package care.milkway.staff.calendar;

import org.jspecify.annotations.NullMarked;
