/** What somebody says of a visit that is ahead of her: that she comes, and how she wants to be reminded. */
@NullMarked
@NamedInterface("reminder")
package care.milkway.scheduling.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
