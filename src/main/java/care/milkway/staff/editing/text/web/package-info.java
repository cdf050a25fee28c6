/** The pages on which a clinic writes. */
@NullMarked
package care.milkway.staff.editing.text.web;

import org.jspecify.annotations.NullMarked;
