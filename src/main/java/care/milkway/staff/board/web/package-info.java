/** The board, the phone, and the pages around them. */
@NullMarked
package care.milkway.staff.board.web;

import org.jspecify.annotations.NullMarked;
