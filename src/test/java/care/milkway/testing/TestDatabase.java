package care.milkway.testing;

import care.milkway.database.DatabaseLogins;
import care.milkway.database.DatabasePreparation;
import care.milkway.database.embedded.EmbeddedDatabase;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for all tests of a run, as durable as the one people use; a database of its own for each context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Server {

        private static final Path FOLDER =
                Path.of("target", "test-data-" + ProcessHandle.current().pid()).toAbsolutePath();
        private static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            var server = EmbeddedDatabase.in(FOLDER, () -> {});
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

    /** Letters of all tests are encrypted with these. */
    private static final String LETTER_KEYS = letterKeys();

    private static String letterKeys() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings(fresh()))
                .and("milkway.keys=" + LETTER_KEYS)
                .applyTo(context);
    }

    /** How to reach a new, empty database, prepared as an administrator does it. */
    public static DatabaseLogins fresh() {
        var name = "test_" + DATABASES.incrementAndGet();
        JdbcClient.create(Server.RUNNING.administrator("postgres"))
                .sql("create database " + name)
                .update();
        var logins = Server.RUNNING.logins(name);
        DatabasePreparation.prepare(Server.RUNNING.administrator(name), logins);
        return logins;
    }

    /** What makes a program run on this database. */
    public static String[] settings(DatabaseLogins logins) {
        return new String[] {
            "milkway.database.url=" + logins.url() + "?socketTimeout=30", // a busy machine is no outage
            "milkway.database.user=" + logins.app().user(),
            "milkway.database.password=" + logins.app().password(),
            "milkway.database.owner.user=" + logins.owner().user(),
            "milkway.database.owner.password=" + logins.owner().password(),
            "milkway.database.jobs.user=" + logins.jobs().user(),
            "milkway.database.jobs.password=" + logins.jobs().password(),
            "milkway.database.connections=6", // many programs share the server
        };
    }

    /** The settings of a program on the same database as the one with this environment. */
    public static String[] settingsOf(Environment environment) {
        return settings(Server.RUNNING.logins(name(environment)));
    }

    /** Somebody who may see and do everything in the database of the program with this environment. */
    public static JdbcClient administrator(Environment environment) {
        return JdbcClient.create(Server.RUNNING.administrator(name(environment)));
    }

    /** The same, for whoever opens transactions. */
    public static DataSource dataSource(Environment environment) {
        return Server.RUNNING.administrator(name(environment));
    }

    /** The same for the database of these logins. */
    public static DataSource administrator(DatabaseLogins logins) {
        return Server.RUNNING.administrator(name(logins.url()));
    }

    /** What requests ask of the database of the program with this environment, as the server writes it down. */
    public static StatementLog statements(Environment environment) {
        return new StatementLog(administrator(environment), Server.FOLDER.resolve("postgres.log"));
    }

    /** The server's administrator. */
    public static DatabaseLogins.Login administrator() {
        return Server.RUNNING.administrator();
    }

    private static String name(Environment environment) {
        return name(environment.getRequiredProperty("milkway.database.url"));
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1).replaceFirst("[?].*", "");
    }
}
