/** Free times, holds, appointments and letters in the API. */
@NullMarked
package care.milkway.scheduling.web.api;

import org.jspecify.annotations.NullMarked;
