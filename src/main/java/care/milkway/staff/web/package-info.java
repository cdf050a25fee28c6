/** How staff get in, who may do what, and the pages of staff. */
@NullMarked
@NamedInterface("pages")
package care.milkway.staff.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
