/** Referral letters: kept encrypted, looked at by staff, accepted or refused. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "identity",
            "audit",
            "page :: upload",
            "clinic",
            "clinic :: policy",
            "patient"
        })
package care.milkway.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
