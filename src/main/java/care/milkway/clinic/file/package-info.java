/** How a clinic's file and the pages beside it are read: either everything in it is right, or one sentence says what is not. */
@NullMarked
package care.milkway.clinic.file;

import org.jspecify.annotations.NullMarked;
