/** Reminds people of their visits two days before: what is due follows from the appointments themselves. */
@NullMarked
package care.milkway.messaging.reminder;

import org.jspecify.annotations.NullMarked;
