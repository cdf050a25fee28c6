/** The board, and the pages around it. */
@NullMarked
package care.milkway.staff.board.web;

import org.jspecify.annotations.NullMarked;
