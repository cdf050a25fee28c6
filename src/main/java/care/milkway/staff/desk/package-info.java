/** What waits for somebody at the desk: concerns that other modules tell of, and letters. */
@NullMarked
@NamedInterface("desk")
package care.milkway.staff.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
