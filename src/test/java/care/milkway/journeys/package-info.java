/** What people do with Milkway, in a real browser. */
@NullMarked
package care.milkway.journeys;

import org.jspecify.annotations.NullMarked;
