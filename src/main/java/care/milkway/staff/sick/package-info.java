/** The page on which the desk says that somebody is sick, and sees who has answered. */
@NullMarked
package care.milkway.staff.sick;

import org.jspecify.annotations.NullMarked;
