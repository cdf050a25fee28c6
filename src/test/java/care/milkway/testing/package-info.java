/** What tests tell their stories with: a cast of people, clinics in a sentence, time moved by hand, one real database. */
@NullMarked
package care.milkway.testing;

import org.jspecify.annotations.NullMarked;
