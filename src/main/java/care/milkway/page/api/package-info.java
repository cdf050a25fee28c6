/** The API as a whole: its description and the problems every operation may answer. */
@NullMarked
package care.milkway.page.api;

import org.jspecify.annotations.NullMarked;
