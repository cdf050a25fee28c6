/** What happens to an appointment after it was booked: moved, cancelled, and both taken back. */
@NullMarked
package care.milkway.scheduling.change;

import org.jspecify.annotations.NullMarked;
