/** How the lead of a clinic edits it: subject by subject, as forms whose fields are those of the clinic's file. */
@NullMarked
package care.milkway.staff.editing;

import org.jspecify.annotations.NullMarked;
