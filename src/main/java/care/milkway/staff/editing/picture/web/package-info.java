/** The pages on which a clinic hangs its pictures. */
@NullMarked
package care.milkway.staff.editing.picture.web;

import org.jspecify.annotations.NullMarked;
