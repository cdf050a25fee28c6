/** What is done to Milkway in {@code bin/chaos}: killed, starved, frozen and sent nonsense, and what it made of that. */
@NullMarked
package care.milkway.chaos;

import org.jspecify.annotations.NullMarked;
