/** Tells whoever waits for a time: that she has a place in the list, and that a time is offered to her. */
@NullMarked
package care.milkway.messaging.waitlist;

import org.jspecify.annotations.NullMarked;
