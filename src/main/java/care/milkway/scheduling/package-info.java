/** Free times, holds and appointments: who, where and with what, never twice at the same time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "identity",
            "limits",
            "limits :: visitors",
            "audit",
            "page",
            "page :: refusal",
            "page :: upload",
            "clinic",
            "clinic :: pages",
            "clinic :: hours",
            "clinic :: policy",
            "patient",
            "referral",
            "referral :: document",
            "triage",
            "triage :: rules",
            "eligibility"
        })
package care.milkway.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
