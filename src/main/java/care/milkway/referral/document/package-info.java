/** The file of a letter: judged by its bytes, written anew where it is a picture, scanned, encrypted. */
@NullMarked
@NamedInterface("document")
package care.milkway.referral.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
