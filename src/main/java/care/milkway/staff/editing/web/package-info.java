/** The pages on which a clinic is edited. */
@NullMarked
package care.milkway.staff.editing.web;

import org.jspecify.annotations.NullMarked;
