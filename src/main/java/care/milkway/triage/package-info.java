/** The duct checks of people, kept without a name; what is asked and what follows from it have packages of their own. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "limits",
            "limits :: visitors",
            "clinic",
            "clinic :: pages",
            "clinic :: policy",
            "page"
        })
package care.milkway.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
