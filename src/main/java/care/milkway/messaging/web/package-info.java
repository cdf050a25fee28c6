/** The outbox of a demonstration, and the file with which a visit enters a calendar. */
@NullMarked
package care.milkway.messaging.web;

import org.jspecify.annotations.NullMarked;
