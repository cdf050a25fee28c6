/** Forms with a file: read in parts, and limited. */
@NullMarked
@NamedInterface("upload")
package care.milkway.page.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
