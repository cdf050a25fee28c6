/** What people ask a clinic by the form of its site, and who has answered. */
@NullMarked
@NamedInterface("question")
package care.milkway.patient.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
