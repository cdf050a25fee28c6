/** Where the data lives: an embedded PostgreSQL in a folder, or any PostgreSQL 16 or newer that the operator names. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package care.milkway.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
