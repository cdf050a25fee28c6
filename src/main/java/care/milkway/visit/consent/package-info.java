/** What a person agreed to before a treatment, and that she no longer does. */
@NullMarked
package care.milkway.visit.consent;

import org.jspecify.annotations.NullMarked;
