/** A clinic's public pages. */
@NullMarked
package care.milkway.clinic.web;

import org.jspecify.annotations.NullMarked;
