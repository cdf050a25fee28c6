/** Weekly visits for somebody on the phone. */
@NullMarked
package care.milkway.staff.board.series;

import org.jspecify.annotations.NullMarked;
