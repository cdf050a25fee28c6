/** Whether she would recommend the clinic, once it is over. */
@NullMarked
package care.milkway.episode.recommendation;

import org.jspecify.annotations.NullMarked;
