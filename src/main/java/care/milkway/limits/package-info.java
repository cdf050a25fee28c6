/** How much one network, one visitor and one contact may take before others have to go without. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "identity", "page", "page :: refusal"})
package care.milkway.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
