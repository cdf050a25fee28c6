/** Charts as pictures that load nothing. */
@NullMarked
@NamedInterface("drawing")
package care.milkway.page.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
