/** What is free and what is taken: the claims, a clinic's diary in memory, and the search over it. */
@NullMarked
@NamedInterface("availability")
package care.milkway.scheduling.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
