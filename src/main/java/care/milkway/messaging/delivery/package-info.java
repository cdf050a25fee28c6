/** Sends what waits: takes what is due, hands it to the mail server and notes what came of it. */
@NullMarked
package care.milkway.messaging.delivery;

import org.jspecify.annotations.NullMarked;
