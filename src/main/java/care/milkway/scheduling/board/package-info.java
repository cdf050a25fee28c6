/** The day as the desk sees it: visits with what became of them, and what has changed since. */
@NullMarked
@NamedInterface("board")
package care.milkway.scheduling.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
