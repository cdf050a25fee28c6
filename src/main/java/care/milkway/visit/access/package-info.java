/** Who may read the record of whom. */
@NullMarked
package care.milkway.visit.access;

import org.jspecify.annotations.NullMarked;
