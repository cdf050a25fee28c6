/** Who acts in a request. */
@NullMarked
package care.milkway.identity.web;

import org.jspecify.annotations.NullMarked;
