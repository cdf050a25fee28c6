/** How staff get in, who may do what, and the pages of staff. */
@NullMarked
package care.milkway.staff.web;

import org.jspecify.annotations.NullMarked;
