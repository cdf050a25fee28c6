/** The letter an appointment waits for: handed in, accepted or not, and the deadline that releases the time. */
@NullMarked
@NamedInterface("letter")
package care.milkway.scheduling.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
