/** The register of a clinic: people and how to reach them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "email", "identity", "audit", "clinic"})
package care.milkway.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
