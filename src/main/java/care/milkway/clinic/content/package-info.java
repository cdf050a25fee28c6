/** What a clinic writes: its articles and pages, in Markdown. */
@NullMarked
@NamedInterface("content")
package care.milkway.clinic.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
