/** The duct check: its questions, the answers to them, the rules that read them, and what follows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "limits", "limits :: visitors", "clinic", "clinic :: pages", "page"
        })
package care.milkway.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
