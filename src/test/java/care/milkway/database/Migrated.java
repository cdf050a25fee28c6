package care.milkway.database;

import org.flywaydb.core.Flyway;

/** What a start does to the tables before anything else. */
final class Migrated {

    private Migrated() {}

    static void by(DatabaseLogins logins) {
        new Migrations()
                .oneSchemaForEachModule(logins)
                .migrate(Flyway.configure().load());
    }
}
