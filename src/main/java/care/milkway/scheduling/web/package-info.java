/** Free times, holds and appointments on pages and in the API. */
@NullMarked
package care.milkway.scheduling.web;

import org.jspecify.annotations.NullMarked;
