/** Therapeutic ultrasound in numbers: what was set, what it comes to, and which limits it meets. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package care.milkway.dose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
