/** When somebody or a room is taken, as calendar programs read it by a secret address; and what such programs tell us. */
@NullMarked
@NamedInterface("calendar")
package care.milkway.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
