/** What somebody at the clinic has to see to, until she has said what was done. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "page",
            "page :: refusal",
            "clinic",
            "patient",
            "triage",
            "triage :: rules",
            "triage :: questionnaire",
            "episode",
            "episode :: recheck",
            "scheduling",
            "scheduling :: board",
            "staff",
            "staff :: desk",
            "staff :: pages"
        })
package care.milkway.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
