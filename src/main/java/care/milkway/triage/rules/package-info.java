/** The rules of the duct check, the answers they read, and what follows from them. Pure. */
@NullMarked
@NamedInterface("rules")
package care.milkway.triage.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
