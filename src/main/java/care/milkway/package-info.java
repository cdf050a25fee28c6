/** The application class only; every noun of the clinic is a package below. */
@NullMarked
package care.milkway;

import org.jspecify.annotations.NullMarked;
