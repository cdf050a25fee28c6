/** What is asked once more just before a visit. */
@NullMarked
package care.milkway.visit.before;

import org.jspecify.annotations.NullMarked;
