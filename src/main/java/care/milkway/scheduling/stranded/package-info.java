/** Which booked visits would no longer fit if a clinic described itself differently. */
@NullMarked
@NamedInterface("stranded")
package care.milkway.scheduling.stranded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
