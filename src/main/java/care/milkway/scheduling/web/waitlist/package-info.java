/** The pages of the waiting list: joining it, and what she sees by her link. */
@NullMarked
package care.milkway.scheduling.web.waitlist;

import org.jspecify.annotations.NullMarked;
