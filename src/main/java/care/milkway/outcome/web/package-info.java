/** The page about what worked, and its file. */
@NullMarked
package care.milkway.outcome.web;

import org.jspecify.annotations.NullMarked;
