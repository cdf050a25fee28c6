/** Many PostgreSQL servers instead of one: which tables are split by clinic between them, and how they become so. */
@NullMarked
package care.milkway.database.cluster;

import org.jspecify.annotations.NullMarked;
