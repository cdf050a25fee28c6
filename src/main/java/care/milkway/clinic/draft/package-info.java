/** What a clinic changes about itself on screen: a draft of its description, every version it had, and what differs. */
@NullMarked
@NamedInterface("draft")
package care.milkway.clinic.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
