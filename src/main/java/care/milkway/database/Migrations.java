package care.milkway.database;

import care.milkway.database.cluster.Distribution;
import care.milkway.database.cluster.MigrationSource;
import care.milkway.kernel.StartRefused;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates one schema for each module, each with a history of its own, in the order in which their tables refer to each
 * other. Only here does the owner of the tables connect, and not for long.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    static final List<String> MODULES = List.of(
            "identity",
            "clinic",
            "audit",
            "patient",
            "triage",
            "referral",
            "scheduling",
            "visit",
            "episode",
            "worklist",
            "messaging");

    /** One for the history of a module, one for its tables, one to spare. */
    private static final int CONNECTIONS = 3;

    @Bean
    FlywayMigrationStrategy oneSchemaForEachModule(DatabaseLogins logins) {
        return configured -> {
            AppRights.check(logins);
            try (var owner = owner(logins)) {
                migrate(configured.getConfiguration(), owner, logins);
            }
        };
    }

    /** Flyway would connect anew for every question it has, and each time the password is proven takes long. */
    private static HikariDataSource owner(DatabaseLogins logins) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(logins.url());
        connections.setUsername(logins.owner().user());
        connections.setPassword(logins.owner().password());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        return connections;
    }

    /** Migrates all modules, as whoever this connects as; in a cluster, what is new goes where it belongs. */
    static void migrate(
            org.flywaydb.core.api.configuration.Configuration configured, DataSource owner, DatabaseLogins logins) {
        var mark = new MigrationMark(MODULES, owner);
        if (mark.stands()) {
            return;
        }
        var connections = MigrationSource.of(owner);
        MODULES.forEach(module -> migrate(module, configured, connections, logins));
        Distribution.ofNewTables(owner, MODULES);
        new TransactionNumbers(owner).writeAnewWhereTheyAreAhead();
        mark.set();
    }

    private static void migrate(
            String module,
            org.flywaydb.core.api.configuration.Configuration configured,
            DataSource owner,
            DatabaseLogins logins) {
        var flyway = Flyway.configure()
                .configuration(configured)
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .placeholders(logins.placeholders())
                .schemas(module)
                .failOnMissingLocations(false)
                .load();
        try {
            var migrations = flyway.info().all();
            refuseNewer(module, migrations);
            if (!Arrays.stream(migrations).allMatch(Migrations::isInForce)) {
                flyway.migrate();
            }
        } catch (FlywayValidateException changed) {
            throw new StartRefused("The tables of the module " + module
                    + " were made by other migrations than those of this program, so one of its files was changed:"
                    + " start the version of Milkway that the database belongs to.");
        } catch (FlywayException failure) {
            throw DatabaseFailure.cause(failure).isPresent() ? DatabaseFailure.refused(logins.url(), failure) : failure;
        }
    }

    /** As it stands in this program: then there is nothing to do, and nothing to check once more. */
    private static boolean isInForce(MigrationInfo migration) {
        return migration.getState() == MigrationState.SUCCESS && migration.isChecksumMatching();
    }

    private static void refuseNewer(String module, MigrationInfo[] migrations) {
        var newer = Arrays.stream(migrations)
                .filter(each -> each.getState().isApplied() && !each.getState().isResolved())
                .findFirst();
        newer.ifPresent(unknown -> {
            throw new StartRefused("The database is newer than this program, which does not know version "
                    + unknown.getVersion() + " of the module " + module
                    + ": start the version of Milkway that was used last.");
        });
    }
}
