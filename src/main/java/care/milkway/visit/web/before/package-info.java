/** What is asked and agreed to before a visit, by whoever comes with a link of her own, and whom the desk has to call because of it. */
@NullMarked
package care.milkway.visit.web.before;

import org.jspecify.annotations.NullMarked;
