/** May this person have this treatment from this profession here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "page",
            "page :: pdf",
            "clinic",
            "clinic :: pages",
            "clinic :: content",
            "clinic :: policy",
            "referral",
            "triage",
            "triage :: rules",
            "triage :: questionnaire"
        })
package care.milkway.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
