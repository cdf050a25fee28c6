/** A practitioner can't come: what each of her appointments of the day is offered in its place. */
@NullMarked
@NamedInterface("sick")
package care.milkway.scheduling.sick;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
