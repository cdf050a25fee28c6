/** What is done to the care loop while Milkway is killed: records are written and signed, people at home are asked and answer. */
@NullMarked
package care.milkway.chaos.care;

import org.jspecify.annotations.NullMarked;
