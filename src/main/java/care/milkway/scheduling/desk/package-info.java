/** What the front desk may do that a parent may not: book for somebody, override a rule, block a time. */
@NullMarked
@NamedInterface("desk")
package care.milkway.scheduling.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
