/** One type: an e-mail address that the library which sends e-mails accepts too. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package care.milkway.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
