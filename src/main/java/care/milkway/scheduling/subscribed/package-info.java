/** A practitioner's own calendar, read by its address: it blocks her times, and tells nothing else. */
@NullMarked
@NamedInterface("subscribed")
package care.milkway.scheduling.subscribed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
