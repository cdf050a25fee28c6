/** Who found nothing soon enough waits here; a time that is given back is offered to her. */
@NullMarked
@NamedInterface("waitlist")
package care.milkway.scheduling.waitlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
