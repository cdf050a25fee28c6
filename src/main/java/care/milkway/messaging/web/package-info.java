/** The outbox of a demonstration, and the file with which an appointment enters a calendar. */
@NullMarked
package care.milkway.messaging.web;

import org.jspecify.annotations.NullMarked;
