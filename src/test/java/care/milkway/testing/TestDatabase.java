package care.milkway.testing;

import care.milkway.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for all tests of a run, as durable as the one people use; a database of its own for each context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Server {

        private static final Path FOLDER =
                Path.of("target", "test-data-" + ProcessHandle.current().pid()).toAbsolutePath();
        private static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            var server = EmbeddedDatabase.in(FOLDER);
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        }

        /** After every context has closed, which takes a last look at the database. */
        private static void stop(EmbeddedDatabase server) {
            try {
                server.close();
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("milkway.database.url=" + fresh()).applyTo(context);
    }

    /** The address of a new, empty database. */
    public static String fresh() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(Server.RUNNING.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Server.RUNNING.jdbcUrl().replace("/postgres?", "/" + name + "?");
    }
}
