/** Choosing several weekly visits at once, and changing them from one on; the desk fills in the same form. */
@NullMarked
@NamedInterface("seriesform")
package care.milkway.scheduling.web.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
