/** Photographs of the breast: taken only with a consent of their own, kept encrypted, seen by nobody once it is withdrawn. */
@NullMarked
package care.milkway.visit.photograph;

import org.jspecify.annotations.NullMarked;
