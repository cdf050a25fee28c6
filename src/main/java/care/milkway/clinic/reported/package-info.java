/** What a clinic may tell everybody of what became of people it treated. */
@NullMarked
@NamedInterface("reported")
package care.milkway.clinic.reported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
