/** Where she says how she is, and sees her days at home. */
@NullMarked
package care.milkway.episode.web;

import org.jspecify.annotations.NullMarked;
