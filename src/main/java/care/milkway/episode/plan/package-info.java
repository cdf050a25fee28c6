/** What she is to do at home: small tasks, each with how often, until when, and who says so. */
@NullMarked
package care.milkway.episode.plan;

import org.jspecify.annotations.NullMarked;
