/** Several weekly visits at once: checked whole, taken in one transaction or not at all, changed alone or from one on. */
@NullMarked
@NamedInterface("series")
package care.milkway.scheduling.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
