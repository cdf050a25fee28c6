package care.milkway.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates one schema for each module, each with a history of its own, in the order in which their tables refer to each
 * other. Only here does the owner of the tables connect, and not for long.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    static final List<String> MODULES =
            List.of("events", "identity", "clinic", "audit", "patient", "triage", "scheduling", "messaging");

    @Bean
    FlywayMigrationStrategy oneSchemaForEachModule(DatabaseLogins logins) {
        return configured -> {
            AppRights.check(logins);
            MODULES.forEach(module -> Flyway.configure()
                    .configuration(configured.getConfiguration())
                    .dataSource(
                            logins.url(), logins.owner().user(), logins.owner().password())
                    .locations("classpath:db/migration/" + module)
                    .placeholders(logins.placeholders())
                    .schemas(module)
                    .failOnMissingLocations(false)
                    .load()
                    .migrate());
        };
    }
}
