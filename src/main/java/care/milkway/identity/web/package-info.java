/** Who acts in a request. */
@NullMarked
@NamedInterface("web")
package care.milkway.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
