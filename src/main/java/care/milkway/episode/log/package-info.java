/** What she notes at home in two taps; the rules read every entry. */
@NullMarked
@NamedInterface("log")
package care.milkway.episode.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
