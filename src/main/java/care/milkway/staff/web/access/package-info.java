/** Who may open which page of the staff: the matrix of roles, and the filters that enforce it. */
@NullMarked
package care.milkway.staff.web.access;

import org.jspecify.annotations.NullMarked;
