/** What every page shares: the frame, the languages, the texts, the files a browser fetches, and how errors look. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
package care.milkway.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
