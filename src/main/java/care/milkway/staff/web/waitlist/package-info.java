/** The waiting list, as staff see it. */
@NullMarked
package care.milkway.staff.web.waitlist;

import org.jspecify.annotations.NullMarked;
