package care.milkway.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of our own in a folder, as durable as any: it outlives restarts and a killed program. The library
 * that brings it is made for throw-away tests and switches durability off; here it is switched on again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final Passwords passwords;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server, Passwords passwords) {
        this.lockFile = lockFile;
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts the server on a free port.
     *
     * @param folder where the data lives; made if it is not there
     * @throws IllegalStateException if another Milkway runs on this folder
     */
    public static EmbeddedDatabase in(Path folder) {
        try {
            Files.createDirectories(folder);
            var lockFile = lock(folder);
            try {
                var passwords = Passwords.in(folder);
                var started = new EmbeddedDatabase(lockFile, start(folder.resolve("postgres")), passwords);
                DatabasePreparation.prepare(started.administrator("postgres"), started.logins("postgres"));
                return started;
            } catch (IOException | RuntimeException failure) {
                lockFile.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the embedded database in " + folder + " does not start", failure);
        }
    }

    private static EmbeddedPostgres start(Path cluster) throws IOException {
        stopOrphan(cluster);
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** How the three roles reach a database of this server. */
    public DatabaseLogins logins(String database) {
        return passwords.at(url(server.getPort(), database));
    }

    /** Who may do everything, for whoever prepares or examines a database of this server. */
    public DataSource administrator(String database) {
        var login = administrator();
        return new DriverManagerDataSource(url(server.getPort(), database), login.user(), login.password());
    }

    /** The login of the one who may do everything. */
    public DatabaseLogins.Login administrator() {
        return passwords.administrator();
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /**
     * How to reach the server that another Milkway runs on this folder, for a command beside it.
     *
     * @return none if nobody runs there
     */
    public static Optional<DatabaseLogins> runningIn(Path folder) {
        var pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            lock(folder).close();
            return Optional.empty();
        } catch (IllegalStateException itIsRunning) {
            return Optional.of(running(folder, pidFile));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DatabaseLogins running(Path folder, Path pidFile) {
        try {
            return Passwords.in(folder).at(url(port(pidFile), "postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The fourth line of the file is the port, as PostgreSQL documents it. */
    private static int port(Path pidFile) {
        try {
            return Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("another Milkway runs on the folder " + folder
                    + ": stop it, or give this one a folder of its own with MILKWAY_DATA");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProgram) {
            return null;
        }
    }

    /**
     * A killed program leaves its server behind. We hold the folder's lock, so nobody else can want it. After a reboot,
     * or in another container, the same number belongs to something else: that one is left in peace, and what it stops
     * PostgreSQL from starting, the stale file, goes.
     */
    private static void stopOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
        var arguments = process.flatMap(each -> each.info().arguments());
        if (arguments.isEmpty()) {
            return;
        }
        if (Stream.of(arguments.get()).anyMatch(argument -> names(argument, cluster))) {
            stop(process.get());
        } else {
            Files.delete(pidFile);
        }
    }

    private static boolean names(String argument, Path cluster) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
        } catch (IOException | InvalidPathException noPath) {
            return false;
        }
    }

    private static void stop(ProcessHandle orphan) {
        LOG.info("Stopping the database server that an earlier run left behind (process {})", orphan.pid());
        orphan.destroy();
        if (orphan.onExit()
                        .copy()
                        .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join()
                == null) {
            throw new IllegalStateException("the database server " + orphan.pid() + " of an earlier run does not stop");
        }
    }
}
