/** Who works at a clinic: accounts, roles, how they sign in, and the pages made for them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: web",
            "audit",
            "page",
            "clinic",
            "patient",
            "scheduling"
        })
package care.milkway.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
