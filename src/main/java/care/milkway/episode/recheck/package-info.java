/** The question how she is, a day after a check or a visit that left her at home; and what she answers. */
@NullMarked
@NamedInterface("recheck")
package care.milkway.episode.recheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
