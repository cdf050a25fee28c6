/** How a clinic looks: two colours and a voice of its file, and everything that follows from them. */
@NullMarked
@NamedInterface("brand")
package care.milkway.clinic.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
