package care.milkway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Two ways to a database; which one, the operator says with MILKWAY_DATABASE_URL or by saying nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("milkway.database.url")
    static class Given {

        @Bean
        FairDataSource dataSource(
                @Value("${milkway.database.url}") String url,
                @Value("${milkway.database.user:}") String user,
                @Value("${milkway.database.password:}") String password,
                @Value("${milkway.database.connections}") int connections) {
            return pool(url, user, password, connections);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "milkway.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        /** A command runs beside the program, on the same server; the program itself starts its own. */
        @Bean
        FairDataSource dataSource(
                @Value("${milkway.data}") Path folder,
                @Value("${milkway.import:}") String command,
                @Value("${milkway.database.connections}") int connections,
                ObjectProvider<EmbeddedDatabase> own) {
            var running = command.isEmpty() ? Optional.<String>empty() : EmbeddedDatabase.runningIn(folder);
            return pool(running.orElseGet(() -> own.getObject().jdbcUrl()), "", "", connections);
        }

        @Bean
        @Lazy
        EmbeddedDatabase embeddedDatabase(@Value("${milkway.data}") Path folder) {
            return EmbeddedDatabase.in(folder.toAbsolutePath());
        }
    }

    private static FairDataSource pool(String url, String user, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        if (!user.isEmpty()) {
            pool.setUsername(user);
            pool.setPassword(password);
        }
        pool.setMaximumPoolSize(connections + 1); // the one that follows changes is never given back
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // details of an error quote rows
        return new FairDataSource(pool);
    }
}
