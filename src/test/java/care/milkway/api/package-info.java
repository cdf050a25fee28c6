/** What programs do with Milkway, over HTTP. */
@NullMarked
package care.milkway.api;

import org.jspecify.annotations.NullMarked;
