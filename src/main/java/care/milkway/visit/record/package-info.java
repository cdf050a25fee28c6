/** What is written of a visit: typed as a draft, read, and signed. */
@NullMarked
package care.milkway.visit.record;

import org.jspecify.annotations.NullMarked;
