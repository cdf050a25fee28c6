/** Measures Milkway from outside, as docs/performance.md defines; no part of the program. */
@NullMarked
package care.milkway.bench;

import org.jspecify.annotations.NullMarked;
