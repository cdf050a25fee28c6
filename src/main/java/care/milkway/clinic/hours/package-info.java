/** When somebody works: shifts of a day and the hours of a week. */
@NullMarked
@NamedInterface("hours")
package care.milkway.clinic.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
