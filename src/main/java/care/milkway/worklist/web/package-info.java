/** The worklist, as staff see it. */
@NullMarked
package care.milkway.worklist.web;

import org.jspecify.annotations.NullMarked;
