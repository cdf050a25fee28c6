/** A clinic's pictures: their formats, sizes and where they come from. */
@NullMarked
@NamedInterface("picture")
package care.milkway.clinic.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
