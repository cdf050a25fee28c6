/** What worked: counted from signed records, and never so finely that one person could be found. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "page",
            "page :: drawing",
            "page :: refusal",
            "clinic",
            "clinic :: pages",
            "clinic :: reported",
            "visit",
            "episode",
            "staff",
            "staff :: pages"
        })
package care.milkway.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
