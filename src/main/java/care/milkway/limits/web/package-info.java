/** Who is asking, as far as limits need to know. */
@NullMarked
package care.milkway.limits.web;

import org.jspecify.annotations.NullMarked;
