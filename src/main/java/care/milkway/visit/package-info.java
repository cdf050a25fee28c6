/** What happens while somebody is with her practitioner: checked again, agreed to, recorded, signed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "dose",
            "page",
            "page :: refusal",
            "page :: pdf",
            "page :: upload",
            "clinic",
            "clinic :: pages",
            "clinic :: policy",
            "patient",
            "referral :: document",
            "triage",
            "triage :: aloud",
            "triage :: rules",
            "triage :: questionnaire",
            "eligibility",
            "scheduling",
            "scheduling :: board",
            "scheduling :: desk",
            "staff",
            "staff :: desk",
            "staff :: pages"
        })
package care.milkway.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
