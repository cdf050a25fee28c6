/** Who is acting; accounts, sign-in and roles will live here. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package care.milkway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
