/** The clinics' mailboxes, read for letters. */
@NullMarked
package care.milkway.messaging.mailbox;

import org.jspecify.annotations.NullMarked;
