/** Months that lie behind the clinics of a demonstration: invented, and said to be. */
@NullMarked
package care.milkway.outcome.demo;

import org.jspecify.annotations.NullMarked;
