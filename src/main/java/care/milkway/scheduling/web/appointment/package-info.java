/** The page of an appointment: looked at, moved, cancelled. */
@NullMarked
package care.milkway.scheduling.web.appointment;

import org.jspecify.annotations.NullMarked;
