/** What is answered when a request is refused or fails, and what of it is written to the log. */
@NullMarked
@NamedInterface("refusal")
package care.milkway.page.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
