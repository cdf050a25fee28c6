/** The pictures of a clinic: where each stands, what is to be seen on it, and how one that was handed in is written anew. */
@NullMarked
package care.milkway.staff.editing.picture;

import org.jspecify.annotations.NullMarked;
