/** The PostgreSQL that comes along: unpacked, started, watched and stopped beside the program. */
@NullMarked
package care.milkway.database.embedded;

import org.jspecify.annotations.NullMarked;
