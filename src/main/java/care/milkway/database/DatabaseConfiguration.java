package care.milkway.database;

import care.milkway.database.DatabaseLogins.Login;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Two ways to a database; which one, the operator says with MILKWAY_DATABASE_URL or by saying nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Marks the connections of jobs, which see all clinics. */
    static final String JOBS = "jobs";

    private static final int CONNECTIONS_OF_JOBS = 4;

    /** For requests. */
    @Bean
    ToldDataSource dataSource(DatabaseLogins logins, @Value("${milkway.database.connections}") int connections) {
        return new ToldDataSource(pool(logins.url(), logins.app(), connections));
    }

    /** Few: the one that follows changes is never given back. */
    @Bean(defaultCandidate = false)
    @Qualifier(JOBS)
    FairDataSource jobsDataSource(DatabaseLogins logins) {
        return pool(logins.url(), logins.jobs(), CONNECTIONS_OF_JOBS);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("milkway.database.url")
    static class Given {

        @Bean
        DatabaseLogins databaseLogins(Environment settings) {
            return GivenLogins.of(settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "milkway.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        /** A command runs beside the program, on the same server; the program itself starts its own. */
        @Bean
        DatabaseLogins databaseLogins(
                @Value("${milkway.data}") Path folder,
                @Value("${milkway.command:}") String command,
                ObjectProvider<EmbeddedDatabase> own) {
            var running = command.isEmpty() ? Optional.<DatabaseLogins>empty() : EmbeddedDatabase.runningIn(folder);
            return running.orElseGet(() -> own.getObject().logins("postgres"));
        }

        @Bean
        @Lazy
        EmbeddedDatabase embeddedDatabase(@Value("${milkway.data}") Path folder) {
            return EmbeddedDatabase.in(folder.toAbsolutePath());
        }
    }

    private static FairDataSource pool(String url, Login login, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // details of an error quote rows
        return new FairDataSource(pool);
    }
}
