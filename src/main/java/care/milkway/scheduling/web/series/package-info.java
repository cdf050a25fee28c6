/** Choosing several weekly visits at once, and changing them from one on. */
@NullMarked
package care.milkway.scheduling.web.series;

import org.jspecify.annotations.NullMarked;
