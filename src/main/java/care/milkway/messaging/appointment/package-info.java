/** What people are told of their appointments: what is said, when somebody is told of a change, and the file for calendars. */
@NullMarked
package care.milkway.messaging.appointment;

import org.jspecify.annotations.NullMarked;
