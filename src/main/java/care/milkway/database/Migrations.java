package care.milkway.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates one schema for each module, each with a history of its own, in the order in which their tables refer to each other. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final List<String> MODULES =
            List.of("events", "identity", "clinic", "patient", "triage", "scheduling", "messaging");

    @Bean
    FlywayMigrationStrategy oneSchemaForEachModule() {
        return configured -> MODULES.forEach(module -> Flyway.configure()
                .configuration(configured.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .failOnMissingLocations(false)
                .load()
                .migrate());
    }
}
