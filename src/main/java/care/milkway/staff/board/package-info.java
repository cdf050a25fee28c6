/** The day as staff see it: who comes, where they are, what is blocked, and the people of the register. */
@NullMarked
package care.milkway.staff.board;

import org.jspecify.annotations.NullMarked;
