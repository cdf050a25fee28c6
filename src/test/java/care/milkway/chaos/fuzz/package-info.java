/** Sends what nobody should send, to every address that is described or can be found, and looks at what comes back. */
@NullMarked
package care.milkway.chaos.fuzz;

import org.jspecify.annotations.NullMarked;
