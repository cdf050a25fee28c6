/** A line to the clinic: the form of its site, and the page on which staff read what came. */
@NullMarked
package care.milkway.staff.web.question;

import org.jspecify.annotations.NullMarked;
