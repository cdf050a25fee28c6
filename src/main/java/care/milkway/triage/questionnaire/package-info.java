/** What the duct check asks, on which screen, and what can be answered. */
@NullMarked
@NamedInterface("questionnaire")
package care.milkway.triage.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
