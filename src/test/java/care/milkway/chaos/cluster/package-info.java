/** Two nodes of Milkway on any given database, a cluster or not, and what has to hold there. */
@NullMarked
package care.milkway.chaos.cluster;

import org.jspecify.annotations.NullMarked;
