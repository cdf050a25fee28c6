/** Appointments and holds as rows, and the audit of what changes them. */
@NullMarked
package care.milkway.scheduling.stored;

import org.jspecify.annotations.NullMarked;
