/** The phone desk: somebody calls, is found in the register or told apart from others there, and gets a visit. */
@NullMarked
package care.milkway.staff.board.web.phone;

import org.jspecify.annotations.NullMarked;
