/** Asks people a day later how they are, and keeps episodes up to date with what is booked and signed. */
@NullMarked
package care.milkway.messaging.recheck;

import org.jspecify.annotations.NullMarked;
