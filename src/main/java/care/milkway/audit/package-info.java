/** Who did or read what about a person: written in the transaction of the change itself, never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
package care.milkway.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
