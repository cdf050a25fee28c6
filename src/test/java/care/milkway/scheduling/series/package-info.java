/** Weekly visits, told in stories. */
@NullMarked
package care.milkway.scheduling.series;

import org.jspecify.annotations.NullMarked;
