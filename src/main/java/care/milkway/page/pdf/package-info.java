/** Pages as tagged PDF. */
@NullMarked
@NamedInterface("pdf")
package care.milkway.page.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
