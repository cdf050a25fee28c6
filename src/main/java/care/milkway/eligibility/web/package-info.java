/** The page that says what to do now and what can be booked. */
@NullMarked
package care.milkway.eligibility.web;

import org.jspecify.annotations.NullMarked;
