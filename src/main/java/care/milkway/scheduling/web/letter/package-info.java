/** The page on which a parent hands in a letter. */
@NullMarked
package care.milkway.scheduling.web.letter;

import org.jspecify.annotations.NullMarked;
