/** The pages of a visit: for practitioners, for the lead, and for whoever comes. */
@NullMarked
package care.milkway.visit.web;

import org.jspecify.annotations.NullMarked;
