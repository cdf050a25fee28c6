/** Clinics as their files describe them: sites, practitioners, rooms, devices, services and policies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "email", "database", "identity", "page"})
package care.milkway.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
