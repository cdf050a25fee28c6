/** Tells whoever asked that the question is there, and the clinic that there is one: neither e-mail says what it is. */
@NullMarked
package care.milkway.messaging.question;

import org.jspecify.annotations.NullMarked;
