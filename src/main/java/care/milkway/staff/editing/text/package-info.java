/** What a clinic writes: its pages and articles as forms, in each language, seen as people would see them. */
@NullMarked
package care.milkway.staff.editing.text;

import org.jspecify.annotations.NullMarked;
