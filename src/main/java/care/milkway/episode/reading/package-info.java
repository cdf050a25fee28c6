/** What she is given to read: articles of the clinic’s library. */
@NullMarked
package care.milkway.episode.reading;

import org.jspecify.annotations.NullMarked;
