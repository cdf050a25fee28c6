/** Text messages: the provider that takes them over, the numbers they go to, and who wants no more of them. */
@NullMarked
package care.milkway.messaging.text;

import org.jspecify.annotations.NullMarked;
