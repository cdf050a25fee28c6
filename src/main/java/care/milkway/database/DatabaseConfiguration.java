package care.milkway.database;

import care.milkway.database.DatabaseLogins.Login;
import care.milkway.database.embedded.EmbeddedDatabase;
import care.milkway.kernel.StartRefused;
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

    /** Proving a password takes processor time, of which a start has none to spare: the rest come when they are needed. */
    private static final int CONNECTIONS_AT_REST = 2;

    private static final int MILLISECONDS_FOR_A_CONNECTION = 1_000;

    private static final int MOST_CONNECTIONS = 1_000;

    /** A statement of a request that takes longer finds a server that does not answer any more. */
    private static final int SECONDS_FOR_A_REQUEST = 2;

    private static final int SECONDS_FOR_A_JOB = 30;

    /**
     * The server ends what a request began and neither finished nor gave up, as where the program's machine was put to
     * sleep: the audit's seal counts on it. Servers before PostgreSQL 17 know the limit between statements only.
     */
    private static final String NO_TRANSACTION_FOR_EVER = """
            select set_config('idle_in_transaction_session_timeout', '1min', false),
                case when current_setting('server_version_num')::int >= 170000
                    then set_config('transaction_timeout', '10min', false) end""";

    /** For requests: whoever can't be answered in two seconds is told so. */
    @Bean
    ToldDataSource dataSource(
            DatabaseLogins logins,
            @Value("${milkway.database.connections}") String connections,
            Reachability reachability) {
        var pool = pool(logins.url(), logins.app(), number(connections), SECONDS_FOR_A_REQUEST);
        pool.setConnectionInitSql(NO_TRANSACTION_FOR_EVER);
        return new ToldDataSource(new FairDataSource(pool, reachability));
    }

    /** Few: the one that follows changes is never given back. */
    @Bean(defaultCandidate = false)
    @Qualifier(JOBS)
    FairDataSource jobsDataSource(DatabaseLogins logins, Reachability reachability) {
        return new FairDataSource(
                pool(logins.url(), logins.jobs(), CONNECTIONS_OF_JOBS, SECONDS_FOR_A_JOB), reachability);
    }

    private static int number(String connections) {
        if (connections.matches("[0-9]{1,4}")) {
            var number = Integer.parseInt(connections);
            if (number >= 1 && number <= MOST_CONNECTIONS) {
                return number;
            }
        }
        throw new StartRefused("MILKWAY_DATABASE_CONNECTIONS has to be a whole number from 1 to " + MOST_CONNECTIONS
                + ", not \"" + connections + "\".");
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
            return EmbeddedDatabase.in(folder.toAbsolutePath(), () -> System.exit(1));
        }
    }

    private static HikariDataSource pool(String url, Login login, int connections, int secondsForAStatement) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(connections, CONNECTIONS_AT_REST));
        pool.setConnectionTimeout(MILLISECONDS_FOR_A_CONNECTION);
        pool.setValidationTimeout(MILLISECONDS_FOR_A_CONNECTION / 2);
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", String.valueOf(secondsForAStatement));
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // details of an error quote rows
        return pool;
    }
}
