/** Who is acting, for which clinic, in one transaction: the door through which all work on a clinic's data goes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package care.milkway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
