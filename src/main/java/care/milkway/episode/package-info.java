/** What a sore spot goes through: checks, visits and days at home as one story, until it is over. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "email",
            "identity",
            "audit",
            "limits",
            "limits :: visitors",
            "page",
            "page :: drawing",
            "clinic",
            "clinic :: content",
            "clinic :: pages",
            "clinic :: policy",
            "patient",
            "triage",
            "triage :: rules",
            "triage :: questionnaire",
            "eligibility",
            "scheduling",
            "staff",
            "staff :: pages",
            "visit"
        })
package care.milkway.episode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
